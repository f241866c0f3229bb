// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"
#include "uicontext.h"

#include <QTimeZone>

class QLabel;

namespace kontor {

class SuggestField;

/// Asks which order, by its number, its buyer or an article; what fits is offered while one types, and a scanned
/// number is taken whole.
class OrderPickDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString below;
        QString accept;
    };
    /// Offers orders of `among`; a number that is written whole is taken whatever it is of.
    OrderPickDialog(const UiContext &context, const Words &words, OrderFilter among, QWidget *parent);
    [[nodiscard]] std::optional<OrderId> value() const;
    [[nodiscard]] SuggestField *field() const { return m_field; }

protected:
    void review() override;

private:
    void search(const QString &text, quint64 question);
    void take(const OrderRow &row);
    void enter(const QString &number);

    UiContext m_context;
    OrderFilter m_among;
    QTimeZone m_zone;
    SuggestField *m_field = nullptr;
    QLabel *m_chosen = nullptr;
    std::vector<OrderRow> m_offered;
    OrderId m_order;
};

} // namespace kontor
