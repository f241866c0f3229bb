// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "currentread.h"
#include "paymentpane.h"
#include "paymentsmodel.h"
#include "tablepage.h"

#include <QTimeZone>

namespace kontor {

class OrderFlow;

/// The Payments tab: money that came, waits or is missing, sums by channel, and statements beside the books.
class PaymentsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit PaymentsPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    /// Money came for an order that somebody picks.
    void newRecord() override;
    [[nodiscard]] PaymentPane *pane() const { return m_pane; }
    /// As if the button of this action were pressed.
    void act(PaymentDo action);
    void attach(const OrderId &order);
    void showQueue(PaymentQueue queue);
    void showLedger();

signals:
    void orderWanted(const QString &number);
    void statementWanted();

protected:
    void hideColumns() override;
    void sizeColumns() override;
    void retranslate() override;
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString countText(int rows) const override;
    [[nodiscard]] EmptyState::Words emptyWords() const override;
    [[nodiscard]] EmptyState::Words noMatchWords() const override;
    [[nodiscard]] QueryVocabulary vocabulary() const override;
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void filterChanged() override;
    void sortChosen(int column, Qt::SortOrder order) override;
    void currentChanged(qint64 number) override;
    void selectionSums(const QList<int> &positions) override;
    [[nodiscard]] QString allSums() const override;
    void fillContextMenu(QMenu &menu) override;

private:
    void buildPane();
    void buildActions();
    void nameActions();
    void buildBulk();
    void nameBulk();
    void offerForSelected(const std::vector<PaymentRow> &rows);
    void attachMany();
    void buildList();
    void readCounts();
    void readSums();
    void readCurrent();
    void onChanges(const Changes &changes);
    /// What a bookkeeper recognises this money by, and the question where it belongs.
    [[nodiscard]] QString attachQuestion(const std::vector<PaymentRow> &rows) const;
    /// Asks for an order, and goes on with the one that was picked.
    void pickOrder(const QString &title, const QString &below, std::function<void(const OrderId &)> then);
    void pay(const OrderId &order);
    void resolve(WayOut way, const std::optional<OrderId> &order, const QString &said);
    void sendBack();
    void write(const QString &said, std::function<Result<void>(UnitOfWork &)> work);
    [[nodiscard]] static QString sumsText(const std::map<QString, ChannelSums> &sums);
    [[nodiscard]] QString cellText(const PaymentRow &row, int column) const;

    UiContext m_context;
    QTimeZone m_zone;
    PaymentsModel *m_model = nullptr;
    PaymentPane *m_pane = nullptr;
    OrderFlow *m_flow = nullptr;
    QAction *m_ledger = nullptr;
    QAction *m_statement = nullptr;
    QAction *m_attachMany = nullptr;
    QAction *m_openCommon = nullptr;
    QAction *m_copyMany = nullptr;
    std::vector<PaymentRow> m_selected; ///< what is offered for them is offered for all
    QString m_sums;
    quint64 m_summing = 0; ///< sums of an earlier question are dropped
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
