// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "picklist.h"
#include "uicontext.h"

#include <QObject>

#include <functional>

namespace kontor {

/// Carries what a packer wants through its dialog to the services. One choice, one commit; the answer comes as a
/// signal.
class ShipFlow final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    ShipFlow(const UiContext &context, QWidget *window);

    /// Somebody gathers the goods of these orders; shows where they lie.
    void pick(const std::vector<OrderId> &orders);
    /// The same for every order whose goods nobody gathers yet.
    void pickAll();
    /// What is being gathered, without starting anything.
    void showPickList();
    void putBack(const OrderId &order);
    void pack(const OrderState &order);
    void ship(const std::vector<ShipRow> &rows);
    void receive(const OrderId &order);
    /// `over`: the window or dialog that asks.
    void editCarriers(QWidget *over);

signals:
    void done(const QString &sentence);
    void refused(const QString &sentence);
    void packed(const kontor::OrderId &order, const kontor::ParcelId &parcel);

private:
    void carryOut(const QString &sentence, std::function<Result<void>(UnitOfWork &)> work);
    void showLines(const std::vector<OrderId> &orders);

    UiContext m_context;
    QWidget *m_window;
};

} // namespace kontor
