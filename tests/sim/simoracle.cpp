// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever goes wrong.
#include "factlog.h"
#include "logkeeper.h"
#include "plainly.h"
#include "plainmodel.h"
#include "simworld.h"
#include "statecheck.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr int kSameOnEveryDesk = 5; ///< version of an id: several may have written the fact, each in its own way

constexpr auto kIds = "SELECT id FROM facts";
constexpr auto kNew = "SELECT n, id, txn, coalesce(effective_hlc, hlc), seq IS NULL, device = ? AND epoch = ?,"
                      " kind, subjects, body, private FROM facts WHERE n > ? ORDER BY n";
constexpr auto kLast = "SELECT max(n) FROM facts";
constexpr auto kErased = "SELECT id FROM facts WHERE private_digest IS NOT NULL";
// Whose erasure an owner discarded together with the facts it was about, of those nobody keeps the reason.
constexpr auto kNoReason = "SELECT kind, seq FROM facts f WHERE private_digest IS NOT NULL"
                           " AND NOT (seq IS NULL AND coalesce(reason, '') = 'refused: discarded')"
                           " AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = f.id) AND NOT EXISTS"
                           " (SELECT 1 FROM fact_subjects s JOIN erased e ON e.id = s.subject WHERE s.fact = f.n)";
constexpr auto kContents = "SELECT id, kind, subjects, body, private, private_digest IS NOT NULL FROM facts";
constexpr auto kTooEarly = "SELECT kind, verdict, reason FROM facts WHERE seq IS NULL AND ((verdict <> 2 AND kind IN"
                           " ('order.split', 'order.merged', 'refund.approved', 'import.undone'))"
                           " OR (reason LIKE 'refused:%' AND reason <> 'refused: discarded')) LIMIT 1";
constexpr auto kPendingVerdicts = "SELECT id, verdict, coalesce(reason, '') FROM facts WHERE seq IS NULL ORDER BY n";
constexpr auto kVoidRecords =
    "SELECT kind FROM facts WHERE seq IS NOT NULL AND verdict = 2 AND (kind LIKE 'stock.%' OR kind IN"
    " ('payment.captured', 'payment.reversed', 'payment.reinstated', 'payment.charged', 'parcel.shipped',"
    " 'parcel.tracked',"
    " 'refund.settled', 'refund.failed', 'return.received', 'transfer.received', 'po.received', 'order.noted',"
    " 'customer.erased'))";
constexpr auto kTornVerdicts =
    "SELECT txn, min(kind), max(kind) FROM facts WHERE seq IS NOT NULL AND NOT (kind LIKE 'stock.%' OR kind IN"
    " ('payment.captured', 'payment.reversed', 'payment.reinstated', 'payment.charged', 'parcel.shipped',"
    " 'parcel.tracked',"
    " 'refund.settled', 'refund.failed', 'return.received', 'transfer.received', 'po.received', 'order.noted'))"
    " GROUP BY txn HAVING min(verdict) <> max(verdict)";
constexpr auto kClocksOf = "SELECT device, epoch, coalesce(effective_hlc, hlc) FROM facts"
                           " WHERE seq IS NOT NULL AND dseq > 0 ORDER BY device, epoch, dseq";
constexpr auto kLastPlace = "SELECT coalesce(max(seq), 0) FROM facts";
constexpr auto kUncounted = "SELECT kind FROM facts WHERE seq IS NOT NULL AND dseq < 1";
constexpr auto kRefused = "SELECT id, kind, reason FROM facts WHERE seq IS NULL AND reason LIKE 'refused:%'";
constexpr auto kLastGroup = "SELECT txn FROM facts WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1";
constexpr auto kGroupCount = "SELECT count(*) FROM facts WHERE txn = ? AND seq IS NOT NULL";
constexpr auto kGaps = "SELECT count(*), coalesce(max(seq), 0), count(DISTINCT id) FROM facts WHERE seq IS NOT NULL";
constexpr auto kOverRefunded =
    "SELECT o.number, p.key FROM payments p JOIN orders o ON o.n = p.order_n"
    " WHERE p.state = 2 AND p.approved_minor > p.amount_minor - p.reversed_minor AND o.reversed_minor = 0"
    " AND NOT EXISTS (SELECT 1 FROM attention a WHERE a.subject = o.id AND a.kind = 'refund_unapproved')";
constexpr auto kVoid = "SELECT count(*) FROM facts WHERE verdict = 2";

/// Kind, records and both bodies, from this column on.
QByteArray contentAt(const Query &query, int column)
{
    QByteArray content;
    for (int i = column; i < column + 4; ++i)
        content += query.blob(i) + '\n';
    return content;
}

/// What lies on a node's disk, read somewhere else, so that it does not notice.
std::unique_ptr<Database> readElsewhere(testing::SimDisk &disk, const Node &node)
{
    const QString path = disk.pathFor(u"look.kontor"_s);
    const Image image = node.image();
    disk.putImage(path, image.db, image.log);
    return must(Database::open(path, Database::Mode::ReadWrite));
}

} // namespace

/// A program that runs knows better than its disk what it took back: a commit that could not be synced lies there, too.
std::set<FactId> World::factsIn(Node &node)
{
    testing::SimDisk elsewhere(0);
    std::unique_ptr<Database> look;
    if (!node.file || node.disk.isDead())
        look = readElsewhere(elsewhere, node);
    node.disk.spare(true);
    std::set<FactId> ids;
    Query query(look ? *look : node.file->db(), kIds);
    if (!query.run())
        problem(u"facts cannot be read"_s);
    while (query.next())
        ids.insert(FactId::fromBytes(query.blob(0)));
    node.disk.spare(false);
    return ids;
}

/// What a person saw saved must not be lost from here on.
void World::noteNew(Node &node)
{
    Query last(node.file->db(), kLast);
    if (last.run() && last.next() && last.i64(0) == node.lastRow)
        return;
    Query query(node.file->db(), kNew);
    if (!query.run(node.file->identity().deviceRow, node.file->identity().epoch, node.lastRow)) {
        problem(u"new facts cannot be read"_s);
        return;
    }
    std::map<TxnId, int> sizes;
    const bool isFirstLook = node.lastRow == 0;
    while (query.next()) {
        node.lastRow = query.i64(0);
        const FactId id = FactId::fromBytes(query.blob(1));
        m_must.insert(id);
        m_contents.try_emplace(id, contentAt(query, 6));
        if (query.i64(5) != 0)
            checkName(node, id, query.i64(4) != 0, isFirstLook);
        checkClock(node, Hlc{query.i64(3)});
        ++sizes[TxnId::fromBytes(query.blob(2))];
    }
    for (const auto &[txn, size] : sizes)
        m_groupSizes.try_emplace(txn, size);
}

/// Of two machines that have one name, one goes on under it; whoever meets what the other wrote takes a new one.
void World::checkName(const Node &node, const FactId &id, bool waits, bool wasThere)
{
    if (waits && wasThere)
        return; // perhaps the machine wrote it whose disk this was
    if (waits) {
        m_writtenBy.try_emplace(id, node.writer);
        return;
    }
    const auto writer = m_writtenBy.find(id);
    const bool isOthers = writer != m_writtenBy.end() && writer->second != node.writer;
    if (isOthers && !wasThere && id.uuid().version() != kSameOnEveryDesk)
        problem(u"%1 takes in what another wrote under its name"_s.arg(node.name));
}

/// Whoever orders the log lets no clock run far ahead of its own.
void World::checkClock(const Node &node, const Hlc &hlc)
{
    constexpr qint64 kTies = kSecond;
    if (&node == m_server.get() && hlc.ms() > m_nowMs + 5 * kMinute + kTies)
        problem(u"a fact has a place %1 ms ahead of the server"_s.arg(hlc.ms() - m_nowMs));
}

/// A disk that is well gives no reason to complain.
void World::checkTrouble(Node &node)
{
    const QString trouble = node.sync && node.sync->trouble() ? node.sync->trouble()->message : QString();
    const bool isNew = trouble != std::exchange(node.troubleSeen, trouble);
    if (isNew && !node.mayFail() && !trouble.isEmpty() && node.sync->trouble()->code.startsWith("database"_L1))
        problem(node.name + u": "_s + trouble);
}

/// Nobody sees half a document.
void World::checkStep(Node &node)
{
    if (!node.file || node.mayFail())
        return;
    checkWaiting(node);
    Query last(node.file->db(), kLastGroup);
    if (!last.run() || !last.next())
        return;
    const QByteArray txn = last.blob(0);
    const auto size = m_groupSizes.find(TxnId::fromBytes(txn));
    if (size == m_groupSizes.end())
        return;
    Query count(node.file->db(), kGroupCount);
    if (count.run(txn) && count.next() && count.i64(0) < size->second)
        problem(u"%1 shows %2 of %3 facts of one document"_s.arg(node.name).arg(count.i64(0)).arg(size->second));
}

/// What moves money or orders about has no effect before the shop has spoken, and nothing is given up by itself.
void World::checkWaiting(Node &node)
{
    Query early(node.file->db(), kTooEarly);
    if (early.run() && early.next())
        problem(
            u"%1: %2 counts as %3 (%4) without a place"_s.arg(node.name, early.text(0), early.text(1), early.text(2)));
}

/// A desk that folds its log anew, and judges anew what waits, shows the same as before.
void World::checkAnew(Node &node)
{
    if (!node.ignores.isEmpty() || node.isDamaged)
        return;
    Node other(u"mirror of "_s + node.name, seedFor(3), m_nowMs, [](Node &, quint64, Call, const QByteArray &) {});
    other.putImage(node.image());
    other.clock.offsetMs = node.clock.offsetMs;
    must(other.start({}));
    const auto picture = [&other] {
        QStringList lines{must(stateDigest(*other.file))};
        Query pending(other.file->db(), kPendingVerdicts);
        must(pending.run());
        while (pending.next())
            lines << QString::fromLatin1(pending.blob(0).toHex()) + u' ' + pending.text(1) + u' ' + pending.text(2);
        return lines;
    };
    const QStringList before = picture();
    checkWhole(other, before.front());
    {
        const auto keeper = must(LogKeeper::begin(*other.file));
        must(keeper->rebuild());
        (void)must(keeper->commit());
    } // before the file that it belongs to
    const QStringList after = picture();
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i) != after.value(i))
            problem(u"%1 shows “%2”, and “%3” when folded anew"_s.arg(node.name, before.at(i), after.value(i)));
    }
    other.disk.cutPower(); // nobody needs what closing would write
    other.end();
}

/// Orders, stock and money as this node shows them, with what waits there.
void World::checkModel(Node &node)
{
    if (!node.ignores.isEmpty())
        return;
    FactLog log(*node.file);
    PlainModel model(mainLocationText());
    const auto read = log.each([&](const Fact &fact, const QByteArray &) {
        model.tell(plainly(fact));
        return true;
    });
    if (!read)
        problem(node.name + u": the log cannot be read"_s);
    const QStringList differences = model.compare(node.file->db());
    for (const QString &what : differences)
        problem(node.name + u": "_s + what);
}

qint64 World::lastPlace(Node &node)
{
    if (!node.file || node.mayFail())
        return 0;
    Query last(node.file->db(), kLastPlace);
    return last.run() && last.next() ? last.i64(0) : 0;
}

/// After its log was taken back, too.
void World::checkRewound(Node &node, qint64 headBefore)
{
    if (node.isUp() && !node.mayFail() && lastPlace(node) < headBefore)
        checkAnew(node);
}

// ---- at the end

void World::checkEnd()
{
    constexpr quint32 kFewOfThem = 10;
    const std::set<FactId> inShop = factsIn(*m_server);
    m_outcome.facts = static_cast<qint64>(inShop.size());
    Query voided(m_server->file->db(), kVoid);
    if (voided.run() && voided.next())
        m_outcome.voided = voided.i64(0);
    checkNothingLost(inShop);
    checkContents();
    if (m_weather.erasures)
        checkForgotten();
    Query gaps(m_server->file->db(), kGaps);
    if (!gaps.run() || !gaps.next() || gaps.i64(0) != gaps.i64(1) || gaps.i64(0) != gaps.i64(2))
        problem(u"the numbers of the log have gaps"_s);
    const QString state = stateDigest(*m_server->file).value_or(u"?"_s);
    const quint32 looked = pick(static_cast<quint32>(m_desks.size()));
    checkWhole(*m_server, state);
    for (size_t i = 0; i < m_desks.size(); ++i) {
        if (i == looked || m_desks[i]->isDamaged)
            checkWhole(*m_desks[i], state);
        else if (stateDigest(*m_desks[i]->file).value_or(QString()) != state)
            problem(m_desks[i]->name + u" shows another state than the shop"_s);
    }
    checkModel(*m_server);
    checkVerdicts();
    if (!knows(Trouble::OldServers) && !knows(Trouble::Revocations))
        checkCounters();
    if (!knows(Trouble::OldServers))
        checkDesks();
    if (!knows(Trouble::OldPrograms) && !knows(Trouble::Revocations) && !m_mayFork)
        checkClocks();
    Query over(m_server->file->db(), kOverRefunded);
    if (over.run() && over.next())
        problem(u"order %1 gave back more than came in"_s.arg(over.text(0)));
    if (pick(kFewOfThem) == 0 && m_outcome.problems.empty())
        checkEveryPlace();
}

/// What the world did is never void, and a document is judged as a whole.
void World::checkVerdicts()
{
    Query records(m_server->file->db(), kVoidRecords);
    if (!records.run() || records.next())
        problem(u"%1 is void, though the world did it"_s.arg(records.text(0)));
    Query torn(m_server->file->db(), kTornVerdicts);
    if (!torn.run() || torn.next())
        problem(u"of one document, one of %1 and %2 is void and the other is not"_s.arg(torn.text(1), torn.text(2)));
}

/// However wrong its clock is, what a desk wrote later is later.
void World::checkClocks()
{
    Query clocks(m_server->file->db(), kClocksOf);
    if (!clocks.run())
        problem(u"the clocks cannot be read"_s);
    std::pair<qint64, qint64> last;
    qint64 before = 0;
    while (clocks.next()) {
        const std::pair desk{clocks.i64(0), clocks.i64(1)};
        if (desk == last && clocks.i64(2) <= before)
            problem(u"two facts of one desk have their clocks the wrong way round"_s);
        last = desk;
        before = clocks.i64(2);
    }
}

/// A number that a desk gave stands for one fact, whoever else has its name. Only where facts of a desk come into the
/// log without it, or after its log was taken back, must one do without.
void World::checkCounters()
{
    Query uncounted(m_server->file->db(), kUncounted);
    if (!uncounted.run() || uncounted.next())
        problem(u"%1 has no number of its desk"_s.arg(uncounted.text(0)));
}

/// Byte for byte what its writer wrote, whoever understood it on its way; that all have the same, their chains say.
void World::checkContents()
{
    Query facts(m_server->file->db(), kContents);
    if (!facts.run())
        problem(u"the contents cannot be read"_s);
    while (facts.next()) {
        const FactId id = FactId::fromBytes(facts.blob(0));
        const auto written = m_contents.find(id);
        const bool isDamaged =
            std::any_of(m_desks.begin(), m_desks.end(), [&](const auto &desk) { return desk->damaged.contains(id); });
        const bool isOne = id.uuid().version() != kSameOnEveryDesk;
        if (written == m_contents.end() || !isOne || isDamaged)
            continue;
        const QByteArray content = contentAt(facts, 1);
        const bool isErased = facts.i64(5) != 0; // all but its private part is as it was
        if (isErased ? !written->second.startsWith(content.chopped(1)) : written->second != content)
            problem(u"%1 is not what was written"_s.arg(QString::fromUtf8(facts.blob(1))));
    }
}

/// The file without what lies between its rows: in the middle of a page that SQLite rebuilt, bytes of rows that were
/// there may stay until it is written anew.
Image World::packed(const Image &image)
{
    Node node(u"packed"_s, seedFor(3), m_nowMs, [](Node &, quint64, Call, const QByteArray &) {});
    node.putImage(image);
    must(node.start({}));
    must(node.file->db().exec(u"PRAGMA temp_store = MEMORY"_s));
    must(node.file->db().exec(u"VACUUM"_s));
    must(node.file->db().emptyJournal());
    Image anew = node.image();
    node.end();
    return anew;
}

/// No row, index or log of who was erased lies on any disk, whatever the machine went through.
void World::checkForgotten()
{
    Query erased(m_server->file->db(), kErased);
    if (!erased.run())
        problem(u"who was erased cannot be read"_s);
    std::vector<QByteArray> names;
    while (erased.next()) {
        const auto written = m_contents.find(FactId::fromBytes(erased.blob(0)));
        const QByteArray personal =
            written == m_contents.end() ? QByteArray() : written->second.chopped(1).split('\n').back();
        const QString name = QJsonDocument::fromJson(personal).object().value("name"_L1).toString();
        if (!name.isEmpty())
            names.push_back(name.section(u'-', -1).toUtf8()); // a word of its own, also in the index
    }
    const auto firstIn = [&names](const Image &image) {
        return std::find_if(names.begin(), names.end(), [&image](const QByteArray &name) {
            return image.db.contains(name) || image.log.contains(name);
        });
    };
    const auto look = [&](Node &node) {
        Query noReason(node.file->db(), kNoReason); // a check says nothing of it once the server was restored
        if (!noReason.run() || noReason.next())
            problem(u"%1: %2 in place %3 has no personal fields, and nobody erased them"_s.arg(
                node.name, noReason.text(0), noReason.text(1)));
        node.file->wipeTraces(); // what failed on a bad disk is done at the next occasion
        if (firstIn(node.image()) == names.end())
            return;
        const auto known = firstIn(packed(node.image()));
        if (known != names.end())
            problem(u"%1 still knows %2, who was erased"_s.arg(node.name, QString::fromLatin1(*known)));
    };
    look(*m_server);
    for (const auto &desk : m_desks)
        look(*desk);
}

/// In the shop's log, or told to whoever wrote it that it is not.
void World::checkNothingLost(const std::set<FactId> &inShop)
{
    std::set<FactId> told;
    for (const auto &desk : m_desks) {
        Query refused(desk->file->db(), kRefused);
        if (!refused.run())
            problem(desk->name + u": refused facts cannot be read"_s);
        while (refused.next()) {
            told.insert(FactId::fromBytes(refused.blob(0)));
            if (refused.text(2) != "refused: discarded"_L1)
                problem(u"%1: %2 was %3"_s.arg(desk->name, refused.text(1), refused.text(2)));
        }
    }
    for (const FactId &id : m_must) {
        if (!inShop.contains(id) && !told.contains(id)) {
            problem(u"fact %1 was saved and is not in the shop"_s.arg(id.toString()));
            break;
        }
    }
}

void World::checkWhole(Node &node, const QString &stateOfShop)
{
    NoProgress progress;
    const auto report = checkState(*node.file, progress);
    if (!report) {
        problem(node.name + u" cannot be checked: "_s + report.error().message);
        return;
    }
    for (const QString &what : report->differences) {
        if (!isBeyondRepair(node, what))
            problem(node.name + u": "_s + what);
    }
    if (report->stateDigest != stateOfShop)
        problem(node.name + u" shows another state than the shop"_s);
}

/// What the shop did not take lies nowhere else: once it is damaged, nobody can mend it.
bool World::isBeyondRepair(Node &node, const QString &what)
{
    return std::any_of(node.damaged.begin(), node.damaged.end(), [&](const FactId &id) {
        if (!what.contains(id.toString()))
            return false;
        const auto fact = must(FactLog(*node.file).find(id));
        return fact && fact->seq == 0 && fact->reason.startsWith("refused:"_L1);
    });
}

/// A desk that has seen nothing yet takes the log in, one business transaction after the other.
void World::checkEveryPlace()
{
    const Template::Desk &fresh = m_shop.desks.back();
    Node reader(u"reader"_s, seedFor(2), m_nowMs, [](Node &, quint64, Call, const QByteArray &) {});
    reader.putImage(fresh.image);
    must(reader.start({}));
    FactLog shop(*m_server->file);
    PlainModel model(mainLocationText());
    for (const Fact &fact : must(FactLog(*reader.file).after(0, -1)))
        model.tell(plainly(fact));
    for (qint64 seq = must(FactLog(*reader.file).head()).seq; m_outcome.problems.empty();) {
        const std::vector<Fact> group = must(shop.page(seq, 1));
        if (group.empty())
            break;
        seq = group.back().seq;
        const auto keeper = must(LogKeeper::begin(*reader.file));
        must(keeper->takeIn(group, must(shop.chainAt(seq))));
        (void)must(keeper->commit());
        for (const Fact &fact : group)
            model.tell(plainly(fact));
        const QStringList differences = model.compare(reader.file->db());
        for (const QString &what : differences)
            problem(u"after fact %1: %2"_s.arg(seq).arg(what));
    }
    if (stateDigest(*reader.file).value_or(QString()) != stateDigest(*m_server->file).value_or(u"?"_s))
        problem(u"a desk that reads the log from the beginning shows another state"_s);
}

} // namespace kontor::sim
