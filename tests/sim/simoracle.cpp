// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever goes wrong.
#include "factlog.h"
#include "plainmodel.h"
#include "simworld.h"
#include "statecheck.h"

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr auto kIds = "SELECT id FROM facts";
constexpr auto kNew = "SELECT n, id, txn FROM facts WHERE n > ? ORDER BY n";
constexpr auto kRefused = "SELECT id, kind, reason FROM facts WHERE seq IS NULL AND reason LIKE 'refused:%'";
constexpr auto kLastGroup = "SELECT txn FROM facts WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1";
constexpr auto kGroupCount = "SELECT count(*), count(seq) FROM facts WHERE txn = ? AND seq > ?";
constexpr auto kOverRefunded = "SELECT o.number, p.key FROM payments p JOIN orders o ON o.n = p.order_n"
                               " WHERE p.approved_minor > p.amount_minor - p.reversed_minor AND p.reversed_minor = 0"
                               " AND NOT EXISTS (SELECT 1 FROM attention a WHERE a.subject = o.id)";
constexpr auto kVoid = "SELECT count(*) FROM facts WHERE verdict = 2";

} // namespace

std::set<FactId> World::factsIn(ShopFile &file)
{
    std::set<FactId> ids;
    Query query(file.db(), kIds);
    if (!query.run())
        problem(u"facts cannot be read"_s);
    while (query.next())
        ids.insert(FactId::fromBytes(query.blob(0)));
    return ids;
}

/// What a person saw saved must not be lost from here on.
void World::noteNew(Node &node)
{
    Query query(node.file->db(), kNew);
    if (!query.run(node.lastRow)) {
        problem(u"new facts cannot be read"_s);
        return;
    }
    std::map<TxnId, int> sizes;
    while (query.next()) {
        node.lastRow = query.i64(0);
        m_must.insert(FactId::fromBytes(query.blob(1)));
        ++sizes[TxnId::fromBytes(query.blob(2))];
    }
    for (const auto &[txn, size] : sizes)
        m_groupSizes.try_emplace(txn, size);
}

void World::checkStep(Node &node)
{
    if (!node.isUp())
        return;
    if (node.sync && node.sync->trouble() && node.sync->trouble()->code.startsWith("database"_L1))
        problem(node.name + u": "_s + node.sync->trouble()->message);
    Query last(node.file->db(), kLastGroup);
    if (!last.run() || !last.next())
        return;
    const QByteArray txn = last.blob(0);
    const auto size = m_groupSizes.find(TxnId::fromBytes(txn));
    if (size == m_groupSizes.end())
        return;
    Query count(node.file->db(), kGroupCount);
    if (count.run(txn, 0) && count.next() && count.i64(0) < size->second)
        problem(u"%1 shows %2 of %3 facts of one document"_s.arg(node.name).arg(count.i64(0)).arg(size->second));
}

void World::checkEnd()
{
    const std::set<FactId> there = factsIn(*m_server->file);
    for (const FactId &id : m_must) {
        if (!there.contains(id)) {
            problem(u"fact %1 was saved and is not in the shop"_s.arg(id.toString()));
            break;
        }
    }
    m_outcome.facts = static_cast<qint64>(there.size());
    Query voided(m_server->file->db(), kVoid);
    if (voided.run() && voided.next())
        m_outcome.voided = voided.i64(0);
    const QString serverState = stateDigest(*m_server->file).value_or(u"?"_s);
    NoProgress progress;
    std::vector<Node *> nodes{m_server.get()};
    for (const auto &desk : m_desks)
        nodes.push_back(desk.get());
    for (Node *node : nodes) {
        const auto report = checkState(*node->file, progress);
        if (!report) {
            problem(node->name + u" cannot be checked: "_s + report.error().message);
            continue;
        }
        for (const QString &what : report->differences)
            problem(node->name + u": "_s + what);
        if (report->stateDigest != serverState)
            problem(node->name + u" shows another state than the server"_s);
        Query refused(node->file->db(), kRefused);
        if (refused.run() && refused.next())
            problem(u"%1: %2 was %3"_s.arg(node->name, refused.text(1), refused.text(2)));
    }
    checkModel();
}

void World::checkModel()
{
    FactLog log(*m_server->file);
    PlainModel model;
    const auto read = log.each([&](const Fact &fact, const QByteArray &) {
        model.tell({fact.kindText, fact.body, fact.batch.toString(), fact.subjects.front().toString(),
                    fact.subjects.back().toString(), fact.seq, fact.hlc.ms(), fact.verdict == Verdict::Accepted});
        return true;
    });
    if (!read)
        problem(u"the server's log cannot be read"_s);
    for (const QString &what : model.compare(m_server->file->db()))
        problem(what);
    Query over(m_server->file->db(), kOverRefunded);
    if (over.run() && over.next())
        problem(u"order %1 gave back more than came in"_s.arg(over.text(0)));
}

} // namespace kontor::sim
