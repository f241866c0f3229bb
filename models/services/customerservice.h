// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customermerge.h"
#include "editstep.h"
#include "result.h"
#include "unitofwork.h"

namespace kontor {

/// Changes single fields of customers, merges those that are one person and tells apart those that are not. What one
/// call has written can be taken back as one step; the caller commits.
class CustomerService
{
public:
    CustomerService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor)) { }

    /// Writes what differs. Errors: no_such_customer, customer_erased, name_required.
    [[nodiscard]] Result<EditStep> edit(const CustomerId &id, const std::vector<CustomerChange> &changes);
    /// Gives all of them a tag, or takes it from them: one document each, one step together. Errors: as of edit().
    [[nodiscard]] Result<EditStep> tag(const std::vector<CustomerId> &customers, const QString &tag, bool isSet);
    /// The first one stands for all from now on, and takes over what it lacks (see mergedFields). Their orders stay as
    /// they are and count for it. Errors: as of edit(), and nothing_to_merge.
    [[nodiscard]] Result<EditStep> merge(const CustomerId &survivor, const std::vector<CustomerId> &others);
    /// The first one is none of the others, although they look alike: they are not suggested to each other again.
    /// Errors: as of edit(), and nothing_to_tell_apart.
    [[nodiscard]] Result<EditStep> tellApart(const CustomerId &customer, const std::vector<CustomerId> &others);

private:
    [[nodiscard]] Result<MergedPerson> known(const CustomerId &id);
    [[nodiscard]] Result<EditStep> write(const MergedPerson &person, const std::vector<CustomerChange> &changes,
                                         const std::vector<CustomerId> &from);

    UnitOfWork &m_unit;
    QString m_actor;
};

} // namespace kontor
