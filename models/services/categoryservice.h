// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "registerwriter.h"

#include <optional>

namespace kontor {

/// Keeps the tree of categories. One call is one document; the caller commits.
class CategoryService
{
public:
    CategoryService(UnitOfWork &unit, QString actor, BatchId batch = {});
    /// Writes through another service's writer, so that both are one step.
    explicit CategoryService(RegisterWriter &writer) : m_writer(writer) { }

    /// The category of a path such as "Clothing > Shirts", made with its parents when missing. The same path is the
    /// same category on every desk.
    [[nodiscard]] Result<CategoryId> atPath(const QString &path);
    /// A new one below `parent`, or at the top. Errors: name_required, bad_name (`>` and `;` part paths), same_name.
    [[nodiscard]] Result<CategoryId> add(const QString &name, const std::optional<CategoryId> &parent);
    [[nodiscard]] Result<void> rename(const CategoryId &category, const QString &name);
    /// Refuses a place in or below itself (own_parent).
    [[nodiscard]] Result<void> move(const CategoryId &category, const std::optional<CategoryId> &parent);
    /// Also everything below it. Its goods stay in it.
    [[nodiscard]] Result<void> setArchived(const CategoryId &category, bool archived);
    /// At how few units its goods warn; empty: inherits.
    [[nodiscard]] Result<void> setThreshold(const CategoryId &category, std::optional<qint64> threshold);
    [[nodiscard]] const EditStep &step() const { return m_writer.step(); }

private:
    [[nodiscard]] Result<void> set(const CategoryId &category, const QString &field, const QJsonValue &value);
    [[nodiscard]] Result<void> checkName(const QString &name, const std::optional<CategoryId> &parent,
                                         const CategoryId &self);

    std::optional<RegisterWriter> m_own;
    RegisterWriter &m_writer;
};

} // namespace kontor
