// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"
#include "random.h"
#include "wirefact.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Fact sample(const QByteArray &body)
{
    Fact fact;
    fact.id = FactId::fromString(u"019b71b4-4c00-7b87-aaf5-8c095f3b1ceb"_s);
    fact.device = DeviceId::fromString(u"019b71b4-4c00-7824-a424-5e8255b610aa"_s);
    fact.dseq = 7;
    fact.deviceHlc = fact.hlc = Hlc::at(1'767'225'600'000, 3);
    fact.actor = u"zoë 🛒"_s;
    fact.kind = FactKind::OrderNoted;
    fact.kindText = u"order.noted"_s;
    fact.subjects = {RecordId::fromString(u"019b7712-8f04-7288-b045-f2ce5c36c2fd"_s)};
    fact.txn = TxnId::fromString(u"019b7712-8f04-7288-b045-f2ce5c36c2fe"_s);
    fact.body = body;
    fact.salt = QByteArray(16, 's');
    fact.privateBody = "{\"text\":\"秘\"}";
    fact.leaf = factLeaf(fact);
    return fact;
}

template <class Message>
void feed(const QByteArray &bytes)
{
    (void)decode<Message>(bytes);
}

void feedAll(const QByteArray &bytes)
{
    feed<HelloRequest>(bytes);
    feed<HelloReply>(bytes);
    feed<PushRequest>(bytes);
    feed<PushReply>(bytes);
    feed<PullRequest>(bytes);
    feed<PullReply>(bytes);
    feed<CompareRequest>(bytes);
    feed<CompareReply>(bytes);
    feed<AdoptRequest>(bytes);
    feed<AdoptReply>(bytes);
    feed<VerifyReply>(bytes);
    feed<BucketRequest>(bytes);
    feed<BucketReply>(bytes);
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
        const Fact fact = sample(body);
        const auto request = decode<PushRequest>(encode(PushRequest{1, {{fact}}}));
        QVERIFY(request.has_value());
        const Fact &there = request->groups.front().front();
        QCOMPARE(there.body, body);
        QCOMPARE(there.leaf, fact.leaf);
        QCOMPARE(there.actor, fact.actor);
    }

    void theFormOfAFactNeverChanges()
    {
        QCOMPARE(messageBytes(writtenToJson(sample("{\"qty\":1}"))),
                 QByteArray("{\"actor\":\"zoë 🛒\",\"body\":\"{\\\"qty\\\":1}\","
                            "\"device\":\"019b71b4-4c00-7824-a424-5e8255b610aa\",\"dseq\":7,\"epoch\":1,"
                            "\"hlc\":115816896921600003,\"id\":\"019b71b4-4c00-7b87-aaf5-8c095f3b1ceb\","
                            "\"kind\":\"order.noted\",\"private\":\"{\\\"text\\\":\\\"秘\\\"}\","
                            "\"salt\":\"c3Nzc3Nzc3Nzc3Nzc3Nzcw==\","
                            "\"subjects\":[\"019b7712-8f04-7288-b045-f2ce5c36c2fd\"],"
                            "\"txn\":\"019b7712-8f04-7288-b045-f2ce5c36c2fe\"}"));
    }

    void onePoisonedFactLeavesTheOthersReadable()
    {
        QByteArray bytes = encode(PushRequest{1, {{sample("{}")}, {sample("{}")}}});
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

    void noBytesStopAParser()
    {
        SeededRandom random(5);
        const QByteArray good = encode(PushRequest{1, {{sample("{\"qty\":1}")}}});
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = good;
            for (quint32 hits = 1 + random.below(8); hits > 0; --hits)
                bytes[static_cast<qsizetype>(random.below(static_cast<quint32>(bytes.size())))] =
                    static_cast<char>(random.below(256));
            feedAll(i % 3 == 0 ? random.bytes(static_cast<int>(random.below(200))) : bytes);
        }
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_Wire)
#include "tst_wire.moc"
