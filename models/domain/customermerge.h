// SPDX-License-Identifier: GPL-3.0-or-later
// Two customers that are one person: how they are found, what becomes of their fields, and who stands for whom.
#pragma once

#include "ids.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace kontor {

/// The register in which a customer names who stands for them.
inline constexpr auto kMergedInto = "merged_into";
/// The register in which a customer says of another that they are not one person, whatever they have in common. It is
/// written on both; either is enough. It names nobody.
[[nodiscard]] QString apartField(const CustomerId &other);
[[nodiscard]] bool isApartField(const QString &field);
/// Whom such a register is about; null for any other.
[[nodiscard]] CustomerId toldApartIn(const QString &field);
/// Whether a field of a customer may be erased, so that its value travels in the private part of its fact.
[[nodiscard]] bool isPersonal(const QString &of, const QString &field);

// Customers with one of these keys in common may be the same person; empty ones tell nothing. None depends on a locale.
[[nodiscard]] QString mailKey(const QString &email);
[[nodiscard]] QString phoneKey(const QString &phone); ///< its digits; from six on
[[nodiscard]] QString placeKey(const QString &name, const QJsonObject &address); ///< name and postcode

/// One customer's word that another stands for them.
struct MergeStep {
    RecordId from;
    RecordId into;
    qint64 hlc = 0;
    QByteArray device;
};
/// Who stands for the first customer of a chain of steps, each beginning where the one before leads. It ends with
/// somebody who stands alone, or in a circle, which two desks may have made: then the latest step of the circle, by
/// (clock, device), is ignored. Null for an empty chain.
[[nodiscard]] RecordId survivorOf(const std::vector<MergeStep> &chain);

struct CustomerChange {
    QString field;
    QJsonValue value;
};
/// What the fields of the first customer become when the others are merged into them: what is empty is filled, tags are
/// put together, notes one below the other, other addresses are kept beside the main one. By their ids.
struct MergedPerson {
    CustomerId id;
    QJsonObject fields; ///< registers, as they stand
};
[[nodiscard]] std::vector<CustomerChange> mergedFields(const MergedPerson &survivor,
                                                       const std::vector<MergedPerson> &others);

} // namespace kontor
