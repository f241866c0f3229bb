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

/// Asks in what state returned goods came back.
class TakeBackDialog final : public FormDialog
{
    Q_OBJECT
public:
    TakeBackDialog(const OrderState &order, const Refund &refund, QWidget *parent);
    [[nodiscard]] std::optional<std::vector<ReturnLine>> value() const;

protected:
    void review() override;

private:
    struct Fields {
        int line = 0;
        qint64 expected = 0;
        QSpinBox *good = nullptr;
        QSpinBox *damaged = nullptr;
        QSpinBox *missing = nullptr;
    };
    std::vector<Fields> m_fields;
};

} // namespace kontor
