// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerrows.h"
#include "detailpane.h"

#include <QTimeZone>

class QTableView;

namespace kontor {

class CustomerFields;
class Section;

/// Everything about one customer: fields to type over, what they are worth to the shop, addresses, orders, who may be
/// the same person, what happened.
class CustomerPane final : public DetailPane
{
    Q_OBJECT
public:
    /// `currency`: the shop's.
    CustomerPane(QString currency, QTimeZone zone, QWidget *parent);
    void show(const CustomerDetail &detail);
    void clear();
    [[nodiscard]] const CustomerDetail &detail() const { return m_detail; }
    [[nodiscard]] bool isEmpty() const { return m_detail.row.n == 0; }
    [[nodiscard]] CustomerFields *fields() const { return m_fields; }
    [[nodiscard]] QTableView *orderTable() const { return m_orders; }

signals:
    void edited(const QString &field, const QString &text);
    void tagged(const QString &tag, bool isAdded);
    void orderWanted(const QString &number);
    void ordersWanted();
    void mergeWanted();
    /// They look alike, and are not one person.
    void apartWanted(const kontor::CustomerRow &other);
    void exportWanted();
    void eraseWanted();
    /// Empty: a new one.
    void addressWanted(const QString &field);
    void addressRemoved(const QString &field);
    /// The address of the latest order is kept.
    void addressTaken();

protected:
    void build() override;
    [[nodiscard]] QString paneName() const override;
    void changeEvent(QEvent *event) override;

private:
    void rebuildAll(bool isSame);
    void addHead();
    void addActions();
    void addDuplicates();
    void addValue();
    void addAddresses();
    void addOrders();
    void addMerged();
    void addHistory();

    QString m_currency;
    QTimeZone m_zone;
    CustomerDetail m_detail;
    CustomerFields *m_fields = nullptr;
    QTableView *m_orders = nullptr; ///< built anew with the rest
};

} // namespace kontor
