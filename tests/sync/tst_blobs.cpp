// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures go beside the log and hold nothing up.
#include "blobneeds.h"
#include "blobstore.h"
#include "sha256.h"
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// The head of a PNG with some bytes behind it.
QByteArray picture(int size, char filling = 'x')
{
    QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000640000006408060000");
    return bytes + QByteArray(size, filling);
}

QString nameOf(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

struct Gallery {
    TwoDesks shop;

    /// A product's picture, whose bytes may not be there.
    void show(Desk &desk, const QString &hash)
    {
        desk.tellVoid([&](UnitOfWork &u) -> Result<void> {
            const QJsonObject value{{u"rank"_s, u"a"_s}, {u"alt"_s, u""_s}};
            KONTOR_TRY(u.append({{{FactKind::GoodsSet,
                                   {idCast<RecordId>(shop.product)},
                                   {{u"of"_s, u"product"_s}, {u"field"_s, u"images/"_s + hash}, {u"value"_s, value}},
                                   {},
                                   {}}},
                                 u"kim"_s,
                                 {}}));
            return {};
        });
    }
    BlobStore at(Desk &desk) { return BlobStore(desk.path()); }
    BlobStore server() { return BlobStore(shop.serverFile().db().path()); }
    QString put(const QByteArray &body)
    {
        const auto answer = shop.server->serve(Call::BlobPut, shop.anna->line.token, body);
        return answer ? QString() : answer.error().code;
    }
};

} // namespace

class tst_Blobs : public QObject
{
    Q_OBJECT

private slots:
    void aPictureIsThereBeforeItsFact()
    {
        Gallery gallery;
        const QString hash = *gallery.at(*gallery.shop.anna).put(picture(1000));
        gallery.show(*gallery.shop.anna, hash);
        gallery.shop.anna->line.sent.clear();
        gallery.shop.anna->talk();
        const auto &sent = gallery.shop.anna->line.sent;
        const auto put = std::find(sent.begin(), sent.end(), Call::BlobPut);
        QVERIFY(put != sent.end() && put < std::find(sent.begin(), sent.end(), Call::Push));
        QVERIFY(gallery.server().read(hash).has_value());
        gallery.shop.ben->talk();
        QCOMPARE(gallery.at(*gallery.shop.ben).read(hash).value_or(QByteArray()), picture(1000));
        QCOMPARE(gallery.shop.ben->sync().takeArrivedBlobs(), QStringList{hash});
        QVERIFY(gallery.shop.agree());
    }

    void aMissingPictureHoldsNothingUp()
    {
        Gallery gallery;
        const QByteArray bytes = picture(500);
        const QString hash = nameOf(bytes);
        gallery.show(*gallery.shop.anna, hash);
        gallery.shop.everybodyTalks();
        QVERIFY(gallery.shop.agree());
        QVERIFY(!gallery.at(*gallery.shop.ben).has(hash));
        QVERIFY(gallery.at(*gallery.shop.anna).put(bytes)); // somebody finds the card it was on
        gallery.shop.anna->restart();
        gallery.shop.anna->talk();
        gallery.shop.ben->restart();
        gallery.shop.ben->talk();
        QVERIFY(gallery.at(*gallery.shop.ben).has(hash));
        QVERIFY(BlobNeeds(gallery.shop.anna->file().db()).owed(10)->isEmpty());
    }

    void aPictureThatIsNoneStopsNoFact()
    {
        Gallery gallery;
        const QString hash = *gallery.at(*gallery.shop.anna).put("no picture at all");
        gallery.show(*gallery.shop.anna, hash);
        gallery.shop.everybodyTalks();
        QVERIFY(gallery.shop.agree());
        QVERIFY(!gallery.server().has(hash));
    }

    void largeOnesWaitUntilAScreenAsks()
    {
        Gallery gallery;
        const QString large = *gallery.at(*gallery.shop.anna).put(picture(BlobCourier::kSmallBytes + 1));
        const QString middle = *gallery.at(*gallery.shop.anna).put(picture(20'000));
        const QString small = *gallery.at(*gallery.shop.anna).put(picture(100));
        for (const QString &hash : {large, middle, small})
            gallery.show(*gallery.shop.anna, hash);
        gallery.shop.everybodyTalks();
        QCOMPARE(gallery.shop.ben->sync().takeArrivedBlobs(), (QStringList{small, middle}));
        gallery.shop.ben->sync().wantBlob(large);
        gallery.shop.ben->talk();
        QCOMPARE(gallery.shop.ben->sync().takeArrivedBlobs(), QStringList{large});
    }

    void aWrongBodyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray good = picture(100);
        QTest::newRow("right") << sha256(good) + good << QString();
        QTest::newRow("another name") << sha256("other") + good << u"blob_damaged"_s;
        QTest::newRow("cut") << sha256(good) + good.chopped(1) << u"blob_damaged"_s;
        QTest::newRow("no picture") << sha256("text") + "text" << u"not_a_picture"_s;
        QTest::newRow("only a name") << sha256(good) << u"malformed"_s;
        QTest::newRow("nothing") << QByteArray() << u"malformed"_s;
        const QByteArray huge = picture(static_cast<int>(kMostBlobBytes));
        QTest::newRow("too large") << sha256(huge) + huge << u"too_large"_s;
    }
    void aWrongBodyIsRefused()
    {
        QFETCH(QByteArray, body);
        Gallery gallery;
        QTEST(gallery.put(body), "code");
        QCOMPARE(gallery.server().has(QString::fromLatin1(body.left(32).toHex())), gallery.put(body).isEmpty());
    }

    void aDamagedOneFromTheServerIsNotKept()
    {
        Gallery gallery;
        const QString hash = *gallery.at(*gallery.shop.anna).put(picture(1000));
        gallery.show(*gallery.shop.anna, hash);
        gallery.shop.anna->talk();
        QFile file(gallery.server().pathOf(hash));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("XXXX") == 4);
        file.close();
        gallery.shop.everybodyTalks();
        QVERIFY(!gallery.at(*gallery.shop.ben).has(hash));
        QVERIFY(gallery.shop.agree()); // and nothing else was held up
    }

    void whatIsNotWhatItsNameSaysIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("right") << picture(100) << QString();
        QTest::newRow("cut") << picture(99) << u"blob_damaged"_s;
        QTest::newRow("another") << picture(100, 'y') << u"blob_damaged"_s;
        QTest::newRow("an error") << QByteArray("{\"error\":{}}") << u"blob_damaged"_s;
        QTest::newRow("nothing") << QByteArray() << u"blob_damaged"_s;
    }
    void whatIsNotWhatItsNameSaysIsNotKept()
    {
        QFETCH(QByteArray, bytes);
        Gallery gallery;
        const QString hash = nameOf(picture(100));
        BlobCourier courier(gallery.shop.ben->file());
        courier.want(hash);
        QCOMPARE((*courier.next())->call, Call::BlobGet);
        const auto taken = courier.take(bytes);
        QTEST(taken ? QString() : taken.error().code, "code");
        QCOMPARE(gallery.at(*gallery.shop.ben).has(hash), taken.has_value());
        QCOMPARE(courier.takeArrived().size(), taken ? 1 : 0);
    }

    void aDroppedLineIsNoBlobsFault()
    {
        Gallery gallery;
        const QString hash = *gallery.at(*gallery.shop.anna).put(picture(1000));
        gallery.show(*gallery.shop.anna, hash);
        gallery.shop.anna->line.repliesToLose = 3;
        gallery.shop.everybodyTalks();
        gallery.shop.everybodyTalks();
        QVERIFY(gallery.shop.agree());
        QVERIFY(gallery.server().has(hash));
        QVERIFY(gallery.at(*gallery.shop.ben).has(hash));
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Blobs)
#include "tst_blobs.moc"
