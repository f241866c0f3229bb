// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "refundsservice.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace kontor {

/// Asks for a few words: a note, the reason of a hold.
class TextDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString below;
        QString field;
        QString accept;
    };
    TextDialog(const Words &words, QWidget *parent);
    [[nodiscard]] std::optional<QString> value() const;

protected:
    void review() override;

private:
    QPlainTextEdit *m_text = nullptr;
};

/// Asks how the money of an approved refund was sent.
class SettleDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        QString channel;
        QString reference;
    };
    SettleDialog(const OrderState &order, const Refund &refund, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;

protected:
    void review() override;

private:
    QComboBox *m_channel = nullptr;
    QLineEdit *m_reference = nullptr;
};

/// Asks in what state returned goods came back, and where they lie now. Without a refund nobody had announced them:
/// then any unit that left may be among them.
class TakeBackDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Place {
        LocationId id;
        QString name;
    };
    struct Value {
        std::vector<ReturnLine> lines;
        std::optional<LocationId> location;
    };
    TakeBackDialog(const OrderState &order, const Refund *refund, const std::vector<Place> &places, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;

protected:
    void review() override;

private:
    void buildUnits(const std::vector<ReturnLine> &lines, const std::vector<qint64> &most, const OrderState &order);
    struct Fields {
        int line = 0;
        qint64 expected = 0;
        QSpinBox *good = nullptr;
        QSpinBox *damaged = nullptr;
        QSpinBox *missing = nullptr;
    };
    std::vector<Fields> m_fields;
    std::vector<Place> m_places;
    QComboBox *m_place = nullptr;
    bool m_isAnnounced = false;
};

} // namespace kontor
