// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"
#include "testpaths.h"
#include "wirefact.h"
#include "wirejson.h"
#include "wiresamples.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString goldenPath(const char *name)
{
    return testpaths::repository() + u"/tests/sync/golden/%1.json"_s.arg(QLatin1String(name));
}

/// One value somewhere in the message becomes another.
QJsonValue mutated(const QJsonValue &value, Random &random, int &countdown)
{
    if (--countdown == 0) {
        switch (random.below(8)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return -1;
        case 2:
            return 1e300;
        case 3:
            return 0.5;
        case 4:
            return QString(300'000, u'x');
        case 5:
            return QJsonArray{QJsonObject{}, 1, QJsonArray{}};
        case 6:
            return QJsonObject{{u"seq"_s, true}};
        default:
            return true;
        }
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = mutated(it.value(), random, countdown);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = mutated(array.at(i), random, countdown);
        return array;
    }
    return value;
}

/// What a parser says to anything: a message that is written the same again, or an error with a code.
QString complaintAbout(const WireSample &sample, const QByteArray &bytes)
{
    const auto again = sample.again(bytes);
    if (!again)
        return again.error().code.isEmpty() ? u"an error without a code"_s : QString();
    const auto third = sample.again(*again);
    return third && *third == *again ? QString() : u"what was read is not what is written"_s;
}

} // namespace

class tst_Wire : public QObject
{
    Q_OBJECT

private slots:
    void aFactTravelsAsTheBytesOfItsWriter_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("compact") << QByteArray("{\"qty\":1}");
        QTest::newRow("spaced") << QByteArray("{ \"qty\" : 1.50 ,\n\"x\":[ ] }");
        QTest::newRow("escaped") << QByteArray("{\"t\":\"\\ud83d \\u0000 \\\"q\\\"\"}");
        QTest::newRow("no utf-8") << QByteArray("\xff\xfe{}");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
        QTest::newRow("empty") << QByteArray("");
    }
    void aFactTravelsAsTheBytesOfItsWriter()
    {
        QFETCH(QByteArray, body);
        const Fact fact = sampleFact(body);
        const auto request = decode<PushRequest>(encode(PushRequest{1, {{fact}}}));
        QVERIFY(request.has_value());
        const Fact &there = request->groups.front().front();
        QCOMPARE(there.body, body);
        QCOMPARE(there.leaf, fact.leaf);
        QCOMPARE(there.actor, fact.actor);
    }

    void theFormOfAFactNeverChanges()
    {
        QCOMPARE(messageBytes(writtenToJson(sampleFact("{\"qty\":1}"))),
                 QByteArray("{\"actor\":\"zoë 🛒\",\"body\":\"{\\\"qty\\\":1}\","
                            "\"device\":\"019b71b4-4c00-7824-a424-5e8255b610aa\",\"dseq\":7,\"epoch\":1,"
                            "\"hlc\":115816896921600003,\"id\":\"019b71b4-4c00-7b87-aaf5-8c095f3b1ceb\","
                            "\"kind\":\"order.noted\",\"private\":\"{\\\"text\\\":\\\"秘\\\"}\","
                            "\"salt\":\"c3Nzc3Nzc3Nzc3Nzc3Nzcw==\","
                            "\"subjects\":[\"019b7712-8f04-7288-b045-f2ce5c36c2fd\"],"
                            "\"txn\":\"019b7712-8f04-7288-b045-f2ce5c36c2fe\"}"));
    }

    void anErasedFactTravelsWithItsDigest()
    {
        const Fact erased = erasedSample();
        const auto request = decode<PushRequest>(encode(PushRequest{1, {{erased}}}));
        QVERIFY(request.has_value());
        const Fact &there = request->groups.front().front();
        QVERIFY(there.isErased());
        QCOMPARE(there.leaf, sampleFact("{\"qty\":1}").leaf);
    }

    void aDigestIsOf32BytesAndAlone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const QString digest = QString::fromLatin1(QByteArray(32, 'd').toBase64());
        QTest::newRow("short") << u"private_digest"_s << QString::fromLatin1(QByteArray(31, 'd').toBase64());
        QTest::newRow("long") << u"private_digest"_s << QString::fromLatin1(QByteArray(33, 'd').toBase64());
        QTest::newRow("empty") << u"private_digest"_s << QString();
        QTest::newRow("no base64") << u"private_digest"_s << u"§"_s;
        QTest::newRow("beside a salt") << u"salt"_s << QString::fromLatin1(QByteArray(16, 's').toBase64());
        QTest::newRow("beside the fields") << u"private"_s << u"{}"_s;
        QTest::newRow("beside no fields") << u"private"_s << u""_s;
        QTest::newRow("beside their bytes") << u"private64"_s << u"/w=="_s;
    }
    void aDigestIsOf32BytesAndAlone()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QJsonObject object = writtenToJson(erasedSample());
        QVERIFY(factFromJson(object).has_value());
        object.insert(field, value);
        const auto read = factFromJson(object);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, u"malformed"_s);
    }

    void onePoisonedFactLeavesTheOthersReadable()
    {
        QByteArray bytes = encode(PushRequest{1, {{sampleFact("{}")}, {sampleFact("{}")}}});
        bytes.replace(bytes.indexOf("\"dseq\":7"), 8, "\"dseq\":{}");
        const auto request = decode<PushRequest>(bytes);
        QVERIFY(request.has_value());
        QVERIFY(request->groups.at(0).front().kindText.isEmpty());
        QCOMPARE(request->groups.at(1).front().kindText, u"order.noted"_s);
    }

    void tooDeepAndTooLargeIsRefused()
    {
        QCOMPARE(decode<PullRequest>(QByteArray(100'000, '[')).error().code, u"malformed"_s);
        QCOMPARE(decode<PullRequest>(QByteArray(9 * 1024 * 1024, ' ')).error().code, u"too_large"_s);
    }

    void theFormOfAMessageNeverChanges_data()
    {
        QTest::addColumn<int>("index");
        const auto samples = wireSamples();
        for (size_t i = 0; i < samples.size(); ++i)
            QTest::newRow(samples[i].name) << static_cast<int>(i);
    }
    /// A new message's file is written with KONTOR_WRITE_GOLDEN=1, and is never changed afterwards: what an older
    /// desk sends stays readable.
    void theFormOfAMessageNeverChanges()
    {
        QFETCH(int, index);
        const WireSample sample = wireSamples().at(static_cast<size_t>(index));
        QFile file(goldenPath(sample.name));
        if (qEnvironmentVariableIsSet("KONTOR_WRITE_GOLDEN") && !file.exists())
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sample.bytes + '\n') > 0);
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray golden = file.readAll().chopped(1);
        QCOMPARE(sample.bytes, golden);
        QCOMPARE(sample.again(golden).value_or(QByteArray()), golden);
    }

    void nothingStopsAParser_data() { theFormOfAMessageNeverChanges_data(); }
    void nothingStopsAParser()
    {
        QFETCH(int, index);
        const auto samples = wireSamples();
        const WireSample &sample = samples.at(static_cast<size_t>(index));
        SeededRandom random(5 + static_cast<quint64>(index));
        const QJsonObject whole = QJsonDocument::fromJson(sample.bytes).object();
        for (int i = 0; i < 400; ++i) {
            int countdown = 2 + static_cast<int>(random.below(40));
            const QByteArray one = QJsonDocument(mutated(whole, random, countdown).toObject()).toJson();
            QCOMPARE(complaintAbout(sample, one), QString());
            QByteArray torn = sample.bytes;
            for (quint32 hits = 1 + random.below(8); hits > 0; --hits)
                torn[static_cast<qsizetype>(random.below(static_cast<quint32>(torn.size())))] =
                    static_cast<char>(random.below(256));
            QCOMPARE(complaintAbout(sample, torn), QString());
            const auto cut = static_cast<qsizetype>(random.below(static_cast<quint32>(sample.bytes.size())));
            QVERIFY(!sample.again(sample.bytes.left(cut)));
            QCOMPARE(complaintAbout(sample, random.bytes(static_cast<int>(random.below(300)))), QString());
        }
        for (const WireSample &other : samples) // another message in its place
            QCOMPARE(complaintAbout(sample, other.bytes), QString());
    }

    void listsAreAsLongAsTheyMayBe_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto push = [](int groups, int facts) {
            const std::vector<Fact> group(static_cast<size_t>(facts), sampleFact("{}"));
            return encode(PushRequest{1, std::vector<std::vector<Fact>>(static_cast<size_t>(groups), group)});
        };
        QTest::newRow("as many as may") << push(kMostPushFacts, 1) << QString();
        QTest::newRow("too many groups") << push(kMostPushFacts + 1, 1) << u"malformed"_s;
        QTest::newRow("too many facts") << push(200, 4) << u"too_large"_s;
        QTest::newRow("deep enough") << QByteArray("{\"epoch\":1,\"groups\":[],\"x\":") + QByteArray(63, '[')
                + QByteArray(63, ']')
                + '}' << QString();
        QTest::newRow("too deep") << QByteArray("{\"epoch\":1,\"groups\":[],\"x\":") + QByteArray(64, '[')
                + QByteArray(64, ']')
                + '}' << u"malformed"_s;
        QTest::newRow("brackets in a text")
            << QByteArray("{\"epoch\":1,\"groups\":[],\"x\":\"") + QByteArray(500, '[') + "\"}" << QString();
        QTest::newRow("too many bytes") << QByteArray(kMostMessageBytes + 1, ' ') << u"too_large"_s;
        QTest::newRow("an error") << encodeError(Error{ErrorKind::Refused, u"revoked"_s, u"No."_s}) << u"revoked"_s;
    }
    void listsAreAsLongAsTheyMayBe()
    {
        QFETCH(QByteArray, bytes);
        const auto read = decode<PushRequest>(bytes);
        QTEST(read ? QString() : read.error().code, "code");
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Wire)
#include "tst_wire.moc"
