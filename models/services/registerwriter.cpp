// SPDX-License-Identifier: GPL-3.0-or-later
#include "registerwriter.h"

#include "documentsize.h"
#include "fielddefaults.h"

#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Empty values are not worth a fact where nothing was set before.
bool isDefault(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

/// What an unset field means, so that going back to it is written when something else was set.
QJsonValue meaning(const QString &field, const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? fieldDefault(field) : value;
}

bool isSame(const QString &field, const QJsonValue &now, const QJsonValue &next)
{
    if (now.isUndefined())
        return isDefault(next);
    const QJsonValue meant = meaning(field, next);
    return meaning(field, now) == meant || (isDefault(now) && isDefault(meant));
}

} // namespace

RegisterWriter::RegisterWriter(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_step{batch, {}}
{ }

Result<int> RegisterWriter::write(const std::vector<FieldChange> &changes, Progress *progress)
{
    int written = 0;
    qint64 seen = 0;
    Document document{{}, m_actor, m_step.batch};
    const auto flush = [&]() -> Result<void> {
        if (progress && progress->isCancelled())
            return fail(ErrorKind::Cancelled, "cancelled", u"Nothing was changed."_s);
        if (!document.facts.empty())
            KONTOR_TRY(m_unit.append(document));
        document.facts.clear();
        if (progress)
            progress->report(seen, std::ssize(changes));
        return {};
    };
    std::map<RecordId, QJsonObject> present;
    for (const FieldChange &change : changes) {
        ++seen;
        auto known = present.find(change.subject);
        if (known == present.end())
            known = present.emplace(change.subject, m_unit.registerValues(change.subject)).first;
        if (isSame(change.field, known->second.value(change.field), change.value))
            continue;
        const QJsonValue next = meaning(change.field, change.value);
        known->second.insert(change.field, next);
        FactDraft draft{FactKind::GoodsSet,
                        {change.subject},
                        {{u"of"_s, change.of}, {u"field"_s, change.field}, {u"value"_s, next}},
                        {},
                        {}};
        if (m_atMs)
            draft.body.insert("at_ms"_L1, *m_atMs);
        if (m_step.batch.isNull()) {
            draft.id = m_unit.newFactId();
            m_step.facts.push_back(*draft.id);
        }
        document.facts.push_back(std::move(draft));
        ++written;
        if (document.facts.size() >= kFactsPerDocument)
            KONTOR_TRY(flush());
    }
    KONTOR_TRY(flush());
    return written;
}

} // namespace kontor
