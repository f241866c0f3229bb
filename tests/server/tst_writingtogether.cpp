// SPDX-License-Identifier: GPL-3.0-or-later
// What several desks send at once becomes one commit of the shop's file, and each is answered after it.
#include "hostedshop.h"
#include "twodesks.h"

#include <QSemaphore>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

PushRequest waitingAt(Desk &desk)
{
    return {1, *FactLog(desk.file()).waitingGroups(0, 500, 1 << 20, {})};
}

/// A shop whose writing lane stands still until go(); then all that waits was told, or the test ends here.
class HeldShop
{
public:
    explicit HeldShop(TwoDesks &shop) : m_path(shop.serverFile().db().path()), m_clock(shop.clock().nowMs())
    {
        m_shop = std::move(*HostedShop::open(m_path, m_clock, m_random, {}));
        m_isPosted = m_shop->post(HostedShop::Lane::Write, [this](SyncServer &) {
            m_isHeld.release();
            m_mayGo.acquire();
        });
        m_isHeld.acquire(); // taken off the queue, alone
    }
    void push(const Desk &desk, const PushRequest &request)
    {
        HostedShop::Writing writing;
        writing.bytes = 1;
        writing.ask = [this, token = desk.line.token, request](SyncServer &server) {
            steps << u"asked"_s;
            return server.take(token, request);
        };
        writing.tell = [this](const Result<QByteArray> &answer) {
            steps << u"told"_s;
            answers.push_back(answer);
            seen.push_back(factsOnDisk());
        };
        m_isPosted = m_isPosted && m_shop->post(std::move(writing));
    }
    bool go()
    {
        m_mayGo.release();
        m_shop.reset(); // finishes what was asked
        return m_isPosted;
    }
    [[nodiscard]] qint64 factsOnDisk() const
    {
        return (*Database::open(m_path, Database::Mode::ReadOnly))
            ->number(u"SELECT count(*) FROM facts"_s)
            .value_or(-1);
    }

    QStringList steps;
    std::vector<Result<QByteArray>> answers;
    std::vector<qint64> seen; ///< facts that others could read when an answer left

private:
    QString m_path;
    ManualClock m_clock;
    SeededRandom m_random{5};
    QSemaphore m_isHeld;
    QSemaphore m_mayGo;
    bool m_isPosted = false;
    std::unique_ptr<HostedShop> m_shop;
};

} // namespace

class TestWritingTogether : public QObject
{
    Q_OBJECT
private slots:
    void answersLeaveAfterTheOneCommit()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 1);
        shop.paidOrder(*shop.ben, 1);
        const int before = factsIn(shop.serverFile());
        HeldShop held(shop);
        held.push(*shop.anna, waitingAt(*shop.anna));
        held.push(*shop.ben, waitingAt(*shop.ben));
        QVERIFY(held.go());
        QCOMPARE(held.steps, QStringList({u"asked"_s, u"asked"_s, u"told"_s, u"told"_s}));
        QCOMPARE(held.seen, std::vector<qint64>({before + 4, before + 4}));
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }
    void whatFailsTakesNothingAlong()
    {
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 1);
        shop.paidOrder(*shop.ben, 1);
        PushRequest copied = waitingAt(*shop.anna);
        copied.groups.push_back(copied.groups.front()); // somebody else used her numbers
        for (Fact &fact : copied.groups.back())
            fact.id = FactId(uuidV5({}, "other " + fact.id.bytes()));
        const int before = factsIn(shop.serverFile());
        HeldShop held(shop);
        held.push(*shop.anna, copied);
        held.push(*shop.ben, waitingAt(*shop.ben));
        held.push(*shop.anna, waitingAt(*shop.anna));
        QVERIFY(held.go());
        QCOMPARE(held.answers.at(0).error().code, u"forked"_s);
        QVERIFY(held.answers.at(1) && held.answers.at(2));
        QCOMPARE(held.factsOnDisk(), before + 4);
        shop.everybodyTalks();
        QVERIFY(shop.agree());
        QCOMPARE(factsIn(shop.serverFile()), before + 4);
    }
};

QTEST_GUILESS_MAIN(TestWritingTogether)
#include "tst_writingtogether.moc"
