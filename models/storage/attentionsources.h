// SPDX-License-Identifier: GPL-3.0-or-later
// Where cases come from; only attentionqueries.cpp asks for them.
#pragma once

#include "attentioncase.h"
#include "database.h"
#include "fact.h"
#include "shopfile.h"

#include <QHash>

namespace kontor::attentionsources {

using Cases = std::vector<OpenCase>;

/// What all sources need while one list is read.
class Reading
{
public:
    Reading(ShopFile &shopFile, qint64 now, std::optional<CaseKind> wanted) : file(shopFile), nowMs(now), kind(wanted)
    { }
    [[nodiscard]] bool wants(CaseKind each) const { return !kind || *kind == each; }
    [[nodiscard]] Result<QString> deskName(const DeviceId &device);
    [[nodiscard]] Result<CaseVoice> voice(const Fact &fact);
    /// Fills in what the case is about and its number or name; a record nobody knows stays a record.
    [[nodiscard]] Result<void> nameSubject(OpenCase &open);
    /// Kept unless a person has dismissed it as it is.
    [[nodiscard]] Result<void> add(OpenCase open, Cases &out);

    ShopFile &file;
    qint64 nowMs;
    std::optional<CaseKind> kind;

private:
    QHash<DeviceId, QString> m_desks;
};

[[nodiscard]] Result<void> ofOrders(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofDoubledNumbers(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofVoidFacts(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofLostEdits(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofUnattached(Reading &reading, Cases &out);
/// Only this one, however many there are.
[[nodiscard]] Result<void> ofUnattachedFact(Reading &reading, const FactId &fact, Cases &out);
[[nodiscard]] Result<void> ofForks(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofSameCodes(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofCategories(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofOversold(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofCounts(Reading &reading, Cases &out);
[[nodiscard]] Result<void> ofTransfers(Reading &reading, Cases &out);

} // namespace kontor::attentionsources
