// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"

#include <QTimeZone>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace kontor {

class CarrierFields;
class MoneyEdit;

/// Asks what the carrier said about a parcel, where and when.
class TrackDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        ParcelStatus status = ParcelStatus::InTransit;
        QString place;
        std::optional<qint64> atMs;
    };
    TrackDialog(const OrderState &order, const Parcel &parcel, const QTimeZone &zone, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] QComboBox *statusField() const { return m_status; }

protected:
    void review() override;

private:
    QTimeZone m_zone;
    QComboBox *m_status = nullptr;
    QLineEdit *m_place = nullptr;
    QDateTimeEdit *m_at = nullptr;
    QDateTime m_opened;
};

/// Asks who carries a parcel that is packed, and under which number.
class SendParcelDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        QString carrier;
        QString service;
        QString tracking;
    };
    SendParcelDialog(const OrderState &order, const Parcel &parcel, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;

protected:
    void review() override;

private:
    CarrierFields *m_carrier = nullptr;
    QLineEdit *m_tracking = nullptr;
};

/// Asks how much of a payment the bank took back, or paid again.
class ReverseDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        qint64 amountMinor = 0;
        QString reason; ///< chargeback | bank_return; empty when paid again
    };
    enum class What { TakenBack, PaidAgain };
    ReverseDialog(const OrderState &order, const Payment &payment, What what, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] MoneyEdit *amountField() const { return m_amount; }

protected:
    void review() override;

private:
    OrderState m_order;
    qint64 m_most = 0;
    What m_what;
    MoneyEdit *m_amount = nullptr;
    QComboBox *m_reason = nullptr;
};

/// Where the buyer and the shop see how far a parcel is; empty for carriers nobody knows the page of.
[[nodiscard]] QString trackingLink(const QString &carrier, const QString &tracking);

} // namespace kontor
