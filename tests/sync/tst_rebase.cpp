// SPDX-License-Identifier: GPL-3.0-or-later
// What waits at a desk while the shop's order goes on beneath it: judged anew when it must be, and only then.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kLook = "looked at before"; // judging a fact again takes this away

/// Everything that waits at a desk, in local order.
std::vector<Fact> waitingAt(Desk &desk)
{
    std::vector<Fact> facts;
    FactLog log(desk.file());
    const std::vector<PendingFact> pending = *log.pending();
    for (const PendingFact &each : pending)
        facts.push_back(**log.find(each.id));
    return facts;
}

/// As whoever orders the log gives places.
void takeIn(Desk &desk, std::vector<Fact> page)
{
    const auto keeper = LogKeeper::begin(desk.file());
    QByteArray chain = (*keeper)->head().chain;
    qint64 seq = (*keeper)->head().seq;
    for (Fact &fact : page) {
        fact.row = 0;
        fact.seq = ++seq;
        fact.verdict = fact.verdict == Verdict::Pending ? Verdict::Accepted : fact.verdict;
        chain = chainAfter(chain, fact);
    }
    QVERIFY((*keeper)->takeIn(page, chain) && (*keeper)->commit());
}

void markAll(Desk &desk)
{
    QVERIFY(desk.file().db().exec(u"UPDATE facts SET reason = '%1' WHERE seq IS NULL"_s.arg(QLatin1String(kLook))));
}

qint64 incoming(Desk &desk)
{
    return desk.file().db().number(u"SELECT coalesce(sum(incoming), 0) FROM stock_places"_s).value_or(-1);
}

} // namespace

class tst_Rebase : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheUnexpectedIsJudgedAgain_data()
    {
        using Change = std::function<std::vector<Fact>(Fact placed, Fact paid, Fact other)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("again");
        const auto row = [](const char *name, bool again, const Change &change) {
            QTest::newRow(name) << change << again;
        };
        row("the first of what waits, as expected", false, [](Fact placed, Fact, Fact) { return std::vector{placed}; });
        row("another's before it", true, [](Fact placed, Fact, Fact other) { return std::vector{other, placed}; });
        row("not the first", true, [](Fact, Fact paid, Fact) { return std::vector{paid}; });
        row("void", true, [](Fact placed, Fact, Fact) {
            placed.verdict = Verdict::Void;
            return std::vector{placed};
        });
        row("held back by its clock", true, [](Fact placed, Fact, Fact) {
            placed.hlc = Hlc{placed.hlc.packed - 1};
            return std::vector{placed};
        });
    }

    void onlyTheUnexpectedIsJudgedAgain()
    {
        using Change = std::function<std::vector<Fact>(Fact, Fact, Fact)>;
        QFETCH(const Change, change);
        QFETCH(const bool, again);
        TwoDesks shop;
        shop.paidOrder(*shop.anna, 1);
        shop.orderFor(*shop.ben, 2);
        const std::vector<Fact> own = waitingAt(*shop.anna);
        QCOMPARE(own.size(), size_t{2});
        markAll(*shop.anna);
        takeIn(*shop.anna, change(own[0], own[1], waitingAt(*shop.ben)[0]));
        const std::vector<Fact> left = waitingAt(*shop.anna);
        QCOMPARE(left.size(), size_t{1});
        QCOMPARE(left[0].reason != QLatin1String(kLook), again);
        QCOMPARE(shop.anna->state().size(), 64);
    }

    void aLogThatPartsWithinADocumentGoesBackToItsBeginning()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        const qint64 before = FactLog(shop.ben->file()).head()->seq;
        shop.anna->tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
            return GoodsService(u, u"kim"_s)
                .set({{mug, u"variant"_s, u"price_minor"_s, 1500}, {mug, u"variant"_s, u"cost_minor"_s, 700}});
        });
        shop.everybodyTalks();
        QCOMPARE(FactLog(shop.ben->file()).head()->seq, before + 2);
        {
            const auto keeper = LogKeeper::begin(shop.ben->file()); // the second fact was damaged there
            QVERIFY((*keeper)->rewindTo(before + 1) && (*keeper)->commit());
        }
        QCOMPARE(FactLog(shop.ben->file()).head()->seq, before);
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }

    void goodsThatTheServerDoesNotSendAreNotOnTheirWay()
    {
        TwoDesks shop;
        const LocationId shed = shop.anna->tell<LocationId>(
            [&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).addLocation(u"Shed"_s, u"SHED"_s); });
        shop.anna->tell<TransferId>([&](UnitOfWork &u) {
            StockLine line;
            line.variant = shop.mug;
            line.sku = u"MUG"_s;
            line.qty = 2;
            return InventoryService(u, u"kim"_s).sendTransfer(mainLocation(), shed, {line});
        });
        QCOMPARE(incoming(*shop.anna), 2);
        ServerRules rules;
        rules.forbids = [](const KnownDesk &, const Fact &fact) {
            return fact.kindText == "transfer.sent"_L1 ? u"not_allowed"_s : QString();
        };
        shop.upgradeServer(rules);
        shop.anna->talk();
        QCOMPARE(incoming(*shop.anna), 0);
        QCOMPARE(shop.anna->available(shop.mug), 5);
        QCOMPARE(shop.anna->state().size(), 64);
    }

    void besideAWaitingTransferOnlyWhatMovesGoodsIsJudgedAgain()
    {
        TwoDesks shop;
        const LocationId shed = shop.anna->tell<LocationId>(
            [&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).addLocation(u"Shed"_s, u"SHED"_s); });
        shop.everybodyTalks();
        shop.paidOrder(*shop.anna, 1);
        shop.anna->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).receive(shop.mug, 3, {}); });
        shop.anna->tell<TransferId>([&](UnitOfWork &u) {
            StockLine line;
            line.variant = shop.mug;
            line.sku = u"MUG"_s;
            line.qty = 2;
            return InventoryService(u, u"kim"_s).sendTransfer(mainLocation(), shed, {line});
        });
        shop.ben->tellVoid([](UnitOfWork &u) { return UsersService(u, u"kim"_s).setSetting(u"rule.1"_s, 1); });
        markAll(*shop.anna);
        takeIn(*shop.anna, waitingAt(*shop.ben));
        QStringList again;
        for (const Fact &fact : waitingAt(*shop.anna)) {
            if (fact.reason != QLatin1String(kLook))
                again << fact.kindText;
        }
        QCOMPARE(again, (QStringList{u"stock.received"_s, u"transfer.sent"_s}));
    }

    void whatArrivedFromATransferThatIsVoidNowIsListed()
    {
        TwoDesks shop;
        StockLine line;
        line.variant = shop.mug;
        line.sku = u"MUG"_s;
        line.qty = 4;
        const LocationId shed = shop.anna->tell<LocationId>(
            [&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).addLocation(u"Shed"_s, u"SHED"_s); });
        shop.everybodyTalks();
        const TransferId transfer = shop.anna->tell<TransferId>(
            [&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).sendTransfer(mainLocation(), shed, {line}); });
        shop.anna->tellVoid(
            [&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).receiveTransfer(transfer, {line}); });
        shop.ben->tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).count(shop.mug, 1, {}); });
        takeIn(*shop.anna, waitingAt(*shop.ben)); // so few are there that nothing could be sent
        QCOMPARE(shop.anna->voided(), QStringList{u"transfer.sent expected"_s});
        QCOMPARE(shop.anna->file().db().number(u"SELECT count(*) FROM unattached"_s).value_or(-1), 1);
        QCOMPARE(shop.anna->state().size(), 64);
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Rebase)
#include "tst_rebase.moc"
