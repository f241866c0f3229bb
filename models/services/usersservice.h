// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"
#include "unitofwork.h"

#include <optional>

namespace kontor {

struct CustomerDraft {
    std::optional<CustomerId> id;
    QString name;
    QString email;
    QString phone;
    QString note;
    QStringList tags;
    QJsonObject address;
};

/// Keeps the shop's customers and settings. One call is one document; the caller commits.
class UsersService
{
public:
    UsersService(UnitOfWork &unit, QString actor, BatchId batch = {});

    /// Writes what differs; returns the customer's id. Personal fields can be erased later.
    [[nodiscard]] Result<CustomerId> saveCustomer(const CustomerDraft &draft);
    /// The customer with this address, made when there is none. A phone number is added where none is known.
    [[nodiscard]] Result<CustomerId> customerFor(const QString &email, const QString &name, const QString &phone = {});
    [[nodiscard]] Result<void> setSetting(const QString &key, const QJsonValue &value);
    /// Takes an import back: every fact of the batch stops counting. Refused while later work builds on it.
    [[nodiscard]] Result<void> undoBatch(const BatchId &batch);

private:
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
