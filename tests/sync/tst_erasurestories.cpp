// SPDX-License-Identifier: GPL-3.0-or-later
// A person is erased at one desk: what the others, the server and whoever comes later keep of them. Nothing.
#include "customerservice.h"
#include "erasures.h"
#include "privacyservice.h"
#include "remains.h"
#include "shopcopy.h"
#include "snapshotshelf.h"
#include "twodesks.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const QStringList kTraces{u"Quillfeather"_s, u"quillfeather"_s, u"illfeather"_s, u"欧阳"_s, u"🦚"_s};

class ShopOfZephyrine : public TwoDesks
{
public:
    ShopOfZephyrine()
    {
        zephyrine = anna->tell<CustomerId>([&](UnitOfWork &u) {
            return UsersService(u, u"kim"_s)
                .customerFor(u"zephyrine@example.com"_s, u"Z. Quillfeather 欧阳 🦚"_s, {});
        });
        order = sell(*anna);
        everybodyTalks();
    }
    OrderId sell(Desk &desk)
    {
        return desk.tell<OrderId>([&](UnitOfWork &u) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = mug;
            request.lines.back().qty = 1;
            request.customer = zephyrine;
            request.customerName = u"Z. Quillfeather 欧阳 🦚"_s;
            request.note = u"🦚"_s;
            return OrdersService(u, u"kim"_s).place(request);
        });
    }
    void rename(Desk &desk, const QString &name)
    {
        desk.tell<int>([&](UnitOfWork &u) {
            return u.append({{{FactKind::CustomerSet,
                               {idCast<RecordId>(zephyrine)},
                               {{u"of"_s, u"customer"_s}, {u"field"_s, u"name"_s}},
                               {{u"value"_s, name}},
                               {}}},
                             u"kim"_s,
                             {}});
        });
    }
    void mergeIntoAnother(Desk &desk)
    {
        desk.tell<EditStep>([&](UnitOfWork &u) -> Result<EditStep> {
            CustomerDraft draft;
            draft.email = u"somebody@example.com"_s;
            KONTOR_ASSIGN(const CustomerId other, UsersService(u, u"kim"_s).saveCustomer(draft));
            return CustomerService(u, u"kim"_s).merge(other, {zephyrine});
        });
    }
    void note(Desk &desk)
    {
        desk.tellVoid(
            [&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).note(order, u"Quillfeather rings 🦚"_s); });
    }
    void erase(Desk &desk)
    {
        desk.tell<ErasurePlan>(
            [&](UnitOfWork &u) { return PrivacyService(u, u"kim"_s).eraseCustomer(zephyrine, OpenOrders::Allow); });
    }
    /// As the server's answer to all that the desk has not sent yet.
    void refuse(Desk &desk, const QString &code)
    {
        const auto keeper = LogKeeper::begin(desk.file());
        std::vector<FactId> facts;
        const std::vector<Fact> history = *(*keeper)->log().bySubject(idCast<RecordId>(order));
        for (const Fact &fact : history) {
            if (fact.seq == 0)
                facts.push_back(fact.id);
        }
        if (facts.empty() || !(*keeper)->refuse(facts, code) || !(*keeper)->commit())
            qFatal("nothing was refused");
    }
    /// Which takes the place of all that the desk has.
    void takeCopyOfServer(Desk &desk)
    {
        const QString copy = serverFile().db().path() + u".copy"_s;
        SeededRandom random(11);
        if (!copyForDesks(serverFile(), copy) || !installOver(copy, desk.path(), clock(), random))
            qFatal("no copy was taken");
        QFile::remove(copy);
        desk.restart();
    }
    QStringList remainsAt(ShopFile &file) { return whatRemains(file.db().path(), kTraces); }
    bool isForgotten()
    {
        return remainsAt(anna->file()).isEmpty() && remainsAt(ben->file()).isEmpty()
            && remainsAt(serverFile()).isEmpty();
    }
    void damage(ShopFile &file, const QString &sql)
    {
        if (const auto done = file.db().exec(sql); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

    CustomerId zephyrine;
    OrderId order;
};

} // namespace

class tst_ErasureStories : public QObject
{
    Q_OBJECT

private slots:
    void whoIsErasedAtOneDeskIsForgottenEverywhere()
    {
        ShopOfZephyrine shop;
        QCOMPARE(shop.remainsAt(shop.ben->file()).size(), kTraces.size());
        shop.erase(*shop.anna);
        QCOMPARE(shop.anna->refusal, QString());
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.ben->order(shop.order).isBuyerErased);
        QVERIFY(shop.agree());
    }

    void itWaitsUntilTheShopHasHeard()
    {
        ShopOfZephyrine shop;
        shop.note(*shop.anna); // not sent yet
        shop.erase(*shop.anna);
        QCOMPARE(shop.anna->order(shop.order).customerName, u"Z. Quillfeather 欧阳 🦚"_s);
        shop.erase(*shop.anna);
        QCOMPARE(shop.anna->refusal, u"already_erased"_s);
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void whatAnOfflineDeskSaysOfThemIsNotKept()
    {
        ShopOfZephyrine shop;
        shop.rename(*shop.ben, u"Zoe Quillfeather"_s); // has not heard yet
        shop.note(*shop.ben);
        shop.erase(*shop.anna);
        shop.anna->talk();
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QCOMPARE(shop.ben->voided(), QStringList());
        QVERIFY(shop.agree());
    }

    void whatAMergeTookOverFromThemIsNotKept()
    {
        ShopOfZephyrine shop;
        shop.mergeIntoAnother(*shop.ben); // who has no name, so takes over hers
        QCOMPARE(shop.ben->refusal, QString());
        shop.erase(*shop.anna);
        shop.anna->talk();
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QCOMPARE(shop.ben->voided(), QStringList());
        QVERIFY(shop.agree());
    }

    void whatADeskHasShownMeanwhileIsForgottenToo()
    {
        ShopOfZephyrine shop;
        shop.rename(*shop.ben, u"Zoe Quillfeather"_s);
        shop.note(*shop.ben);
        shop.erase(*shop.anna);
        shop.anna->talk();
        {
            const auto keeper = LogKeeper::begin(shop.ben->file()); // hears of it before he has sent his own
            const qint64 head = (*keeper)->head().seq;
            const std::vector<Fact> news = *FactLog(shop.serverFile()).after(head, 100);
            const QByteArray chain = *FactLog(shop.serverFile()).chainAt(news.back().seq);
            QVERIFY((*keeper)->takeIn(news, chain) && (*keeper)->commit());
        }
        QVERIFY(!shop.remainsAt(shop.ben->file()).isEmpty()); // the shop must hear it from him first
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void whatTheShopHeardJustBeforeGoesToo()
    {
        ShopOfZephyrine shop;
        shop.erase(*shop.anna);
        shop.rename(*shop.ben, u"Zoe Quillfeather"_s);
        shop.note(*shop.ben);
        shop.ben->talk(); // ordered before, and anna did not know of it
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void whatTheShopDidNotTakeIsForgottenOnceNobodyOffersIt_data()
    {
        QTest::addColumn<bool>("isErasedFirst");
        QTest::newRow("discarded, then erased") << false;
        QTest::newRow("erased, then discarded") << true;
    }
    void whatTheShopDidNotTakeIsForgottenOnceNobodyOffersIt()
    {
        QFETCH(bool, isErasedFirst);
        ShopOfZephyrine shop;
        shop.note(*shop.ben);
        shop.refuse(*shop.ben, u"unknown_device"_s);
        if (isErasedFirst) {
            shop.erase(*shop.anna);
            shop.everybodyTalks();
            QVERIFY(!shop.remainsAt(shop.ben->file()).isEmpty()); // it may be offered again
            shop.refuse(*shop.ben, u"discarded"_s);
        } else {
            shop.refuse(*shop.ben, u"discarded"_s);
            shop.erase(*shop.anna);
            shop.everybodyTalks();
        }
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void whatWasDiscardedIsForgottenWithAFreshCopyToo()
    {
        ShopOfZephyrine shop;
        shop.note(*shop.ben);
        shop.refuse(*shop.ben, u"discarded"_s);
        shop.erase(*shop.anna);
        shop.anna->talk();
        shop.takeCopyOfServer(*shop.ben);
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void twoDesksEraseTheSamePerson()
    {
        ShopOfZephyrine shop;
        shop.erase(*shop.anna);
        shop.erase(*shop.ben);
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void aDeskThatCatchesUpLearnsOfItPagesLater()
    {
        ShopOfZephyrine shop;
        for (int i = 0; i < 5; ++i)
            shop.rename(*shop.anna, u"Quillfeather %1"_s.arg(i));
        shop.anna->talk();
        shop.erase(*shop.anna);
        shop.anna->talk(); // ben gets facts without personal fields long before he hears why
        int pages = 0;
        for (;; ++pages) {
            const auto keeper = LogKeeper::begin(shop.ben->file());
            const std::vector<Fact> page = *FactLog(shop.serverFile()).page((*keeper)->head().seq, 1);
            if (page.empty())
                break;
            const QByteArray chain = *FactLog(shop.serverFile()).chainAt(page.back().seq);
            QVERIFY((*keeper)->takeIn(page, chain) && (*keeper)->commit());
        }
        QCOMPARE(pages, 6);
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void whoJoinsLaterNeverHeardOfThem()
    {
        ShopOfZephyrine shop;
        shop.erase(*shop.anna);
        shop.everybodyTalks();
        const auto carl = shop.join(u"carl"_s);
        carl->talk();
        QCOMPARE(shop.remainsAt(carl->file()), QStringList());
        QCOMPARE(carl->state(), shop.serverState());
        shop.rename(*shop.anna, u"Quillfeather"_s); // and keeps nothing that comes
        shop.anna->talk();
        carl->talk();
        QCOMPARE(shop.remainsAt(carl->file()), QStringList());
        QCOMPARE(carl->state(), shop.serverState());
    }

    void copiesForNewDesksAreMadeAnew()
    {
        ShopOfZephyrine shop;
        NoProgress progress;
        SnapshotShelf shelf(shop.serverFile());
        const auto before = shelf.manifest(progress);
        QVERIFY(before.has_value());
        shop.erase(*shop.anna);
        shop.everybodyTalks();
        QCOMPARE(shelf.part({before->id, 0, 0}).error().code, u"snapshot_gone"_s);
        const QString shelves = shop.serverFile().db().path() + u".snapshots"_s;
        QCOMPARE(QDir(shelves).entryList(QDir::Files), QStringList());
        QVERIFY(shelf.manifest(progress)->at.seq > before->at.seq);
    }

    void fieldsThatNobodyErasedAreFetchedAgain()
    {
        ShopOfZephyrine shop;
        shop.damage(shop.ben->file(),
                    u"UPDATE facts SET private_digest = zeroblob(32), salt = NULL, private = NULL"
                    " WHERE kind = 'order.placed'"_s);
        QVERIFY(shop.ben->state().contains(u"its personal fields are gone, and nobody erased them"_s));
        shop.ben->sync().askToVerify();
        shop.ben->talk();
        QCOMPARE(shop.ben->sync().mendedFacts(), 1);
        QCOMPARE(shop.ben->order(shop.order).customerName, u"Z. Quillfeather 欧阳 🦚"_s);
        QVERIFY(shop.agree());
    }

    void fieldsThatAreGoneWithTheRightDigestAreFetchedAgain()
    {
        ShopOfZephyrine shop;
        FactLog log(shop.ben->file());
        const std::vector<Fact> history = *log.bySubject(idCast<RecordId>(shop.order));
        Fact taken = history.front();
        erasePersonal(taken); // leaf, chain and sums stay right
        QVERIFY(log.erasePersonal(taken));
        shop.ben->sync().askToVerify();
        shop.ben->talk();
        QCOMPARE(shop.ben->sync().mendedFacts(), 1);
        QVERIFY(shop.agree());
    }

    void whatWasErasedAndIsHereAgainIsErasedAgain()
    {
        ShopOfZephyrine shop;
        const Fact kept = FactLog(shop.ben->file()).bySubject(idCast<RecordId>(shop.order))->front();
        shop.erase(*shop.anna);
        shop.everybodyTalks();
        QVERIFY(FactLog(shop.ben->file()).rewrite(kept));
        QVERIFY(shop.ben->state().contains(u"Personal fields are still here that were erased."_s));
        shop.ben->sync().askToVerify();
        shop.ben->talk();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void aNewFactWithoutItsFieldsIsRefused()
    {
        ShopOfZephyrine shop;
        shop.note(*shop.anna);
        const auto pending = FactLog(shop.anna->file()).pending();
        Fact fact = *FactLog(shop.anna->file()).find(pending->front().id).value();
        erasePersonal(fact);
        QVERIFY(FactLog(shop.anna->file()).erasePersonal(fact));
        shop.everybodyTalks();
        QCOMPARE(shop.anna->voided(), QStringList{u"order.noted refused"_s});
        QVERIFY(shop.ben->order(shop.order).note.contains(u"🦚"_s));
    }

    void aServerThatComesBackFromABackupForgetsAgain()
    {
        ShopOfZephyrine shop;
        shop.backUpServer();
        shop.note(*shop.ben);
        shop.everybodyTalks();
        shop.erase(*shop.anna);
        shop.everybodyTalks();
        shop.restoreServer();
        QVERIFY(!shop.remainsAt(shop.serverFile()).isEmpty());
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void aServerFromABackupForgetsAlsoWhenLogsHaveParted()
    {
        ShopOfZephyrine shop;
        shop.backUpServer();
        shop.note(*shop.ben);
        shop.erase(*shop.ben);
        shop.ben->talk();
        shop.anna->talk();
        shop.restoreServer();
        shop.orderFor(*shop.anna, 1);
        shop.anna->talk();
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void aServerFromABackupHearsThatTheirFieldsAreGoneBeforeItHearsWhy()
    {
        ShopOfZephyrine shop;
        shop.backUpServer();
        shop.rename(*shop.anna, u"Quillfeather"_s);
        shop.anna->talk();
        shop.erase(*shop.anna);
        shop.anna->talk();
        shop.restoreServer();
        { // the first piece of what it lost, and then the line breaks
            const auto keeper = LogKeeper::begin(shop.serverFile());
            FactLog lost(shop.anna->file());
            const std::vector<Fact> piece = *lost.page((*keeper)->head().seq, 1);
            QVERIFY(piece.front().isErased());
            QVERIFY((*keeper)->takeIn(piece, *lost.chainAt(piece.back().seq)) && (*keeper)->commit());
        }
        shop.ben->talk(); // was behind the backup, and goes on as if nothing had happened
        QCOMPARE(shop.ben->state(), shop.serverState());
        QVERIFY(!shop.serverState().contains(u"nobody erased them"_s));
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void aDeskThatComesBackFromAnOldCopyForgetsAgain()
    {
        ShopOfZephyrine shop;
        const QString image = shop.ben->path() + u".old"_s;
        copyShop(shop.ben->path(), image);
        shop.erase(*shop.anna);
        shop.everybodyTalks();
        const QString path = shop.ben->path();
        const QByteArray token = shop.ben->line.token;
        shop.ben.reset();
        copyShop(image, path);
        for (const QString &suffix : {u""_s, u"-wal"_s})
            QFile::remove(image + suffix);
        shop.ben = shop.open(path, token);
        shop.everybodyTalks();
        QVERIFY(shop.isForgotten());
        QVERIFY(shop.agree());
    }

    void whatARevokedDeskSentOfThemIsNotKeptEither()
    {
        ShopOfZephyrine shop;
        shop.rename(*shop.ben, u"Zoe Quillfeather"_s);
        const DeviceId ben = shop.ben->file().identity().device;
        {
            const auto keeper = LogKeeper::begin(shop.serverFile());
            QVERIFY((*keeper)->desks().setRevoked(ben, shop.clock().nowMs()));
            QVERIFY((*keeper)->commit());
        }
        shop.ben->talk();
        shop.erase(*shop.anna);
        shop.anna->talk();
        QCOMPARE(shop.remainsAt(shop.serverFile()), QStringList());
        QCOMPARE(shop.server->adoptQuarantine(ben).value_or(0), 1);
        QCOMPARE(shop.remainsAt(shop.serverFile()), QStringList());
        shop.anna->talk();
        QCOMPARE(shop.anna->state(), shop.serverState());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_ErasureStories)
#include "tst_erasurestories.moc"
