// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desksync.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "refundsservice.h"
#include "shoproles.h"
#include "statecheck.h"
#include "syncserver.h"
#include "transportservice.h"
#include "usersservice.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <deque>

namespace kontor {

/// A file as it lies there when the machine ends: the memory gone, the journal not folded in.
inline void copyShop(const QString &from, const QString &to)
{
    for (const QString &suffix : {QStringLiteral(""), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(to + suffix);
        if (suffix != QLatin1String("-shm"))
            QFile::copy(from + suffix, to + suffix);
    }
}

inline int factsIn(ShopFile &file)
{
    return static_cast<int>(file.db().number(QStringLiteral("SELECT count(*) FROM facts")).value_or(-1));
}

/// Carries messages to a server that stands beside it, unless the line is cut. A reply can be lost on the way.
class NearServer final : public Transport
{
public:
    explicit NearServer(SyncServer *&server) : m_server(server) { }
    void send(quint64 ticket, Call call, const QByteArray &body) override
    {
        sent.push_back(call);
        if (beforeCall)
            beforeCall(call);
        if (mostBytes >= 0 && body.size() > mostBytes) { // a proxy stands between
            answers.emplace_back(ticket, failed("too_large", QStringLiteral("413 Payload Too Large")));
            return;
        }
        lastBody = body;
        const QByteArray answer = m_server->answer(call, token, body);
        lastAnswer = answer;
        if (repliesToLose > 0) {
            --repliesToLose;
            answers.emplace_back(ticket, failed("no_answer", QStringLiteral("The reply was lost.")));
        } else {
            answers.emplace_back(ticket, answer);
        }
    }
    QByteArray token;
    QByteArray lastBody;
    QByteArray lastAnswer;
    int repliesToLose = 0;
    qsizetype mostBytes = -1;
    std::function<void(Call)> beforeCall; ///< what happens at the server while a message is on its way
    std::vector<Call> sent;
    std::deque<std::pair<quint64, Result<QByteArray>>> answers;

private:
    SyncServer *&m_server;
};

/// One desk of the story: what a person does there is one commit each; a refusal is kept in `refusal`.
class Desk
{
public:
    Desk(const QString &path, const QByteArray &token, ManualClock &clock, Random &random, SyncServer *&server)
        : m_path(path), m_clock(clock), m_random(random), line(server)
    {
        line.token = token;
        open();
    }
    void open()
    {
        auto opened = ShopFile::open(m_path, Database::Mode::ReadWrite, m_clock, m_random);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_file = std::move(*opened);
        m_sync = std::make_unique<DeskSync>(*m_file, m_clock, m_random, line);
    }
    /// Ends the program and starts it again.
    void restart()
    {
        m_sync.reset();
        m_file.reset();
        open();
    }
    template <class T>
    T tell(const std::function<Result<T>(UnitOfWork &)> &work)
    {
        m_clock.advance(1000);
        refusal.clear();
        const auto unit = UnitOfWork::begin(*m_file);
        Result<T> result = work(**unit);
        if (!result) {
            refusal = result.error().code;
            return {};
        }
        if (const auto committed = (*unit)->commit(); !committed)
            refusal = committed.error().code;
        return *result;
    }
    void tellVoid(const std::function<Result<void>(UnitOfWork &)> &work)
    {
        tell<int>([&](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(work(unit));
            return 0;
        });
    }
    /// Talks with the server until there is nothing more to say.
    void talk()
    {
        for (int round = 0; round < 200; ++round) {
            m_sync->poke();
            if (m_sync->nextWakeMs() > m_clock.nowMs())
                m_clock.set(m_sync->nextWakeMs());
            m_sync->tick();
            while (!line.answers.empty()) {
                const auto answer = line.answers.front();
                line.answers.pop_front();
                m_sync->receive(answer.first, answer.second);
            }
            if (m_sync->isInStep())
                return;
        }
    }
    OrderState order(const OrderId &id)
    {
        const auto unit = UnitOfWork::begin(*m_file);
        const OrderState *found = (*unit)->order(id);
        return found ? *found : OrderState{};
    }
    qint64 available(const VariantId &variant)
    {
        return (*UnitOfWork::begin(*m_file))->available(variant, mainLocation());
    }
    QJsonValue field(const RecordId &record, const QString &name)
    {
        return (*UnitOfWork::begin(*m_file))->registerValue(record, name);
    }
    /// Kinds and reasons of what counts for nothing.
    QStringList voided()
    {
        QStringList out;
        const auto eachRead = FactLog(*m_file).each([&](const Fact &fact, const QByteArray &) {
            if (fact.verdict == Verdict::Void)
                out << fact.kindText + u' ' + fact.reason.section(u':', 0, 0);
            return true;
        });
        return eachRead ? out : QStringList{QStringLiteral("unread")};
    }
    int waiting() { return static_cast<int>(FactLog(*m_file).pending()->size()); }
    QString state()
    {
        NoProgress progress;
        const auto report = checkState(*m_file, progress);
        if (!report || !report->ok)
            return report ? report->differences.join(u'\n') : report.error().message;
        return report->stateDigest;
    }
    ShopFile &file() { return *m_file; }
    DeskSync &sync() { return *m_sync; }
    const QString &path() const { return m_path; }

    QString refusal;

private:
    QString m_path;
    ManualClock &m_clock;
    Random &m_random;

public:
    NearServer line;

private:
    std::unique_ptr<ShopFile> m_file;
    std::unique_ptr<DeskSync> m_sync;
};

/// A server and two desks, anna and ben, in one room. Nothing travels before a desk talks.
class TwoDesks
{
public:
    TwoDesks()
    {
        const QString path = m_folder.filePath(QStringLiteral("server.kontor"));
        m_server = std::move(*ShopFile::create(
            path, {QStringLiteral("Shop"), QStringLiteral("EUR"), "UTC", QStringLiteral("First"), {}, {}}, m_clock,
            m_random));
        {
            const auto unit = UnitOfWork::begin(*m_server);
            ProductDraft draft;
            draft.title = QStringLiteral("Mug");
            draft.variants.emplace_back();
            draft.variants.back().sku = QStringLiteral("MUG");
            draft.variants.back().priceMinor = 1000;
            const auto saved = GoodsService(**unit, QStringLiteral("owner")).save(draft);
            mug = saved->variants.front();
            product = saved->product;
            (void)InventoryService(**unit, QStringLiteral("owner")).receive(mug, 5, {});
            (void)(*unit)->commit();
        }
        (void)hostLog(*m_server);
        m_syncServer = std::make_unique<SyncServer>(*m_server);
        server = m_syncServer.get();
        anna = join(QStringLiteral("anna"));
        ben = join(QStringLiteral("ben"));
        anna->talk();
        ben->talk();
    }
    std::unique_ptr<Desk> join(const QString &name, const QString &role = QStringLiteral("owner"))
    {
        const KnownDesk desk{DeviceId(uuidV7(m_clock.nowMs(), m_random)), name.left(2).toUpper(), name, role, 1, false};
        const QByteArray token = m_random.bytes(32);
        const auto keeper = LogKeeper::begin(*m_server);
        (void)(*keeper)->desks().add(desk, SyncServer::tokenHash(token));
        (void)(*keeper)->commit();
        const QString path = m_folder.filePath(name + QStringLiteral(".kontor"));
        (void)m_server->db().copyTo(path);
        {
            const auto file = ShopFile::open(path, Database::Mode::ReadWrite, m_clock, m_random);
            (void)joinAs(**file, desk);
        }
        return std::make_unique<Desk>(path, token, m_clock, m_random, server);
    }
    /// The server's program ends where it is and begins again over its file as it lies there.
    void crashServer()
    {
        const QString path = m_server->db().path();
        const QString image = m_folder.filePath(QStringLiteral("crashed"));
        copyShop(path, image);
        m_syncServer.reset();
        m_server.reset();
        copyShop(image, path);
        m_server = std::move(*ShopFile::open(path, Database::Mode::ReadWrite, m_clock, m_random));
        upgradeServer({});
    }
    std::unique_ptr<Desk> open(const QString &path, const QByteArray &token)
    {
        return std::make_unique<Desk>(path, token, m_clock, m_random, server);
    }
    /// Writes a fact of a kind that this version does not know, as a newer one would.
    Fact strange(Desk &desk, const QString &kind, const QByteArray &body = "{\"glitter\" : 1.50}")
    {
        const auto keeper = LogKeeper::begin(desk.file());
        Fact fact;
        fact.id = FactId(uuidV7(m_clock.nowMs(), m_random));
        fact.device = desk.file().identity().device;
        fact.epoch = desk.file().identity().epoch;
        fact.dseq = (*keeper)->head().dseq + 1;
        fact.deviceHlc = fact.hlc = (*keeper)->head().hlc.next(m_clock.nowMs());
        fact.actor = QStringLiteral("kim");
        fact.kindText = kind;
        fact.subjects = {idCast<RecordId>(mug)};
        fact.txn = TxnId(uuidV7(m_clock.nowMs(), m_random));
        fact.body = body;
        fact.leaf = factLeaf(fact);
        (void)(*keeper)->log().insert(fact, {});
        (void)(*keeper)->commit();
        return fact;
    }
    void upgradeServer(const ServerRules &rules)
    {
        m_syncServer = std::make_unique<SyncServer>(*m_server, rules);
        server = m_syncServer.get();
    }
    void backUpServer(const QString &name = QStringLiteral("backup"))
    {
        (void)m_server->db().copyTo(m_folder.filePath(name));
    }
    /// Once from each backup: the server goes on in its file.
    void restoreServer(const QString &name = QStringLiteral("backup"))
    {
        m_syncServer.reset();
        m_server.reset();
        m_server = std::move(*ShopFile::open(m_folder.filePath(name), Database::Mode::ReadWrite, m_clock, m_random));
        (void)hostRestoredLog(*m_server);
        upgradeServer({});
    }
    void everybodyTalks()
    {
        for (int round = 0; round < 3; ++round) {
            anna->talk();
            ben->talk();
        }
    }
    QString serverState()
    {
        NoProgress progress;
        const auto report = checkState(*m_server, progress);
        return report && report->ok ? report->stateDigest : report ? report->differences.join(u'\n') : QString();
    }
    /// Everybody shows the same, and nothing is left to say.
    bool agree()
    {
        const QString state = serverState();
        return state.size() == 64 && anna->state() == state && ben->state() == state && anna->waiting() == 0
            && ben->waiting() == 0;
    }
    OrderId orderFor(Desk &desk, qint64 qty, Terms terms = Terms::Prepaid, const BatchId &import = {})
    {
        return desk.tell<OrderId>([&](UnitOfWork &unit) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = mug;
            request.lines.back().qty = qty;
            request.terms = terms;
            return OrdersService(unit, QStringLiteral("kim"), import).place(request);
        });
    }
    OrderId paidOrder(Desk &desk, qint64 qty)
    {
        const OrderId id = orderFor(desk, qty);
        desk.tell<QString>([&](UnitOfWork &unit) {
            Capture capture;
            capture.channel = QStringLiteral("cash");
            capture.amountMinor = unit.order(id)->dueMinor;
            return PaymentsService(unit, QStringLiteral("kim")).capture(id, capture);
        });
        return id;
    }
    ManualClock &clock() { return m_clock; }
    ShopFile &serverFile() { return *m_server; }

    VariantId mug;
    ProductId product;
    SyncServer *server = nullptr;
    std::unique_ptr<Desk> anna;
    std::unique_ptr<Desk> ben;

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{1'767'225'600'000};
    SeededRandom m_random{11};
    std::unique_ptr<ShopFile> m_server;
    std::unique_ptr<SyncServer> m_syncServer;
};

} // namespace kontor
