// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detailpane.h"
#include "listrows.h"
#include "orderactions.h"

#include <QTimeZone>

#include <functional>

namespace kontor {

class FlowRow;
class NoteField;
class Section;
class TagRow;
class Thumbnails;

/// Everything about one order: amounts, lines, payments, parcels, refunds, what may be done, what happened.
class OrderPane final : public DetailPane
{
    Q_OBJECT
public:
    OrderPane(QTimeZone zone, QString actor, QWidget *parent);
    void show(const OrderState &order, const std::vector<TimelineRow> &timeline, const QStringList &tags = {},
              const QStringList &knownTags = {});
    void clear();
    /// For the articles of orders shown from now on; without it they have no pictures.
    void setThumbnails(Thumbnails *thumbnails) { m_thumbnails = thumbnails; }
    /// Keys of the pictures of articles; before show().
    void setPictures(const std::map<VariantId, QString> &pictures);
    [[nodiscard]] const OrderState &order() const { return m_order; }
    [[nodiscard]] NoteField *noteField() const { return m_note; }
    [[nodiscard]] TagRow *tagRow() const { return m_tags; }

signals:
    void actionChosen(kontor::OrderAction action);
    void paymentActionChosen(const QString &paymentKey, kontor::PaymentAction action);
    void parcelActionChosen(const kontor::ParcelId &parcel, kontor::ParcelAction action);
    void noteEntered(const QString &note);
    void tagged(const QStringList &add, const QStringList &remove);
    void refundActionChosen(const kontor::RefundId &refund, kontor::RefundAction action);
    void customerWanted(const kontor::CustomerId &customer);

protected:
    void changeEvent(QEvent *event) override;

    void build() override;
    [[nodiscard]] QString paneName() const override;

private:
    [[nodiscard]] bool waitsForRefund() const;
    void addHead();
    void addActions();
    void addWarnings();
    void addLines();
    void addSums(Section *card);
    [[nodiscard]] QWidget *tileOf(const OrderLine &line);
    void addPayments();
    void addPaymentButtons(FlowRow *row, const Payment &payment);
    [[nodiscard]] QWidget *reverseMenu(const Payment &payment);
    [[nodiscard]] int timesTold(const Payment &payment) const;
    void addParcels();
    void addParcel(Section *card, const Parcel &parcel);
    void addCopyButton(FlowRow *row, const QString &caption, const QString &text);
    void addRefunds();
    void addRefundButtons(FlowRow *row, const Refund &refund);
    void addCustomer();
    void addTimeline();

    QTimeZone m_zone;
    QString m_actor;
    OrderState m_order;
    Thumbnails *m_thumbnails = nullptr;
    std::map<VariantId, QString> m_pictures;
    std::vector<TimelineRow> m_timeline;
    NoteField *m_note = nullptr;
    TagRow *m_tags = nullptr;
};

/// The words on the button of an action.
[[nodiscard]] QString actionText(OrderAction action);
[[nodiscard]] QString actionIcon(OrderAction action);

/// What happened to an order or a part of it, the latest first.
[[nodiscard]] Section *historyCard(const std::vector<TimelineRow> &timeline, const OrderState &order,
                                   const QTimeZone &zone, QWidget *parent);
/// The same of anything that has a history; `text` says each in a sentence.
[[nodiscard]] Section *historyCard(const std::vector<TimelineRow> &timeline,
                                   const std::function<QString(const TimelineRow &)> &text, const QTimeZone &zone,
                                   QWidget *parent);

} // namespace kontor
