// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentcoding.h"
#include "edgestory.h"
#include "tlsidentity.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace kontor;
using namespace Qt::StringLiterals;

class TestHttpEdge : public QObject
{
    Q_OBJECT
private slots:
    void answersOneRequestAfterAnother();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void cutsOffWhoWritesTooSlowly();
    void refusesABodyBeforeItComes();
    void unpacksBodiesWithinTheLimit_data();
    void unpacksBodiesWithinTheLimit();
    void packsLongAnswers();
    void anAnswerThatNobodyGivesIsAFailure();
    void liveAnswersCarryWhatIsWritten();
    void aLiveReaderThatDoesNotKeepUpIsCutOff();
    void oneAddressMayNotTakeAllConnections();
    void tooManyRequestsWait();
    void whatIsBeingAnsweredIsFinishedAtTheEnd();
    void whoAnswersLateMayOutliveTheEdge_data();
    void whoAnswersLateMayOutliveTheEdge();
    void speaksTlsWithItsOwnCertificate();
    void withoutTlsItListensOnThisComputerOnly();
};

namespace {

EdgeOptions anyPort(EdgeLimits limits = {})
{
    EdgeOptions options;
    options.port = 0;
    options.limits = limits;
    return options;
}

const QByteArray kGet = "GET /hello?a=1 HTTP/1.1\r\nHost: x\r\n\r\n";

QByteArray post(const QByteArray &body, const QByteArray &more = {})
{
    return "POST /hello HTTP/1.1\r\nHost: x\r\n" + more + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace

void TestHttpEdge::answersOneRequestAfterAnother()
{
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    const auto port = edge.start();
    QVERIFY(port.has_value());
    RawClient client(*port);
    client.say(kGet + post("one") + post("two"));
    QVERIFY(client.readUntil("GET ").startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.readUntil("POST one").contains("Content-Length: 8\r\n"));
    QVERIFY(client.readUntil("POST two").contains("X-Request-Id: "));
    QCOMPARE(handler.handled.front().field("a"), QByteArray("1"));
    QCOMPARE(handler.handled.front().peer, QByteArray("127.0.0.1"));
}

void TestHttpEdge::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("no HTTP at all") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("HTTP/1.1 400");
    QTest::newRow("a head without end") << "GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'a')
                                        << QByteArray("HTTP/1.1 431");
    QTest::newRow("a body announced too large")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
        << QByteArray("HTTP/1.1 413");
    QTest::newRow("a body in endless pieces")
        << "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + QByteArray(2000, 'a') + "\r\n"
        << QByteArray("HTTP/1.1 413");
    QTest::newRow("a length that is no number")
        << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n") << QByteArray("HTTP/1.1 400");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                 << QByteArray("HTTP/1.1 400");
    QTest::newRow("a coding nobody knows") << post("abc", "Content-Encoding: br\r\n") << QByteArray("HTTP/1.1 415");
    QTest::newRow("not what the head says") << post("abc", "Content-Encoding: zstd\r\n") << QByteArray("HTTP/1.1 415");
}

void TestHttpEdge::saysWhatIsWrong()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    RawClient client(edge.start().value());
    client.say(request);
    const QByteArray answer = client.readToTheEnd(); // and the connection is closed
    QVERIFY2(answer.startsWith(status), answer.constData());
    QVERIFY(answer.contains("{\"error\":{\"code\":"));
    QVERIFY(handler.handled.empty());
}

void TestHttpEdge::cutsOffWhoWritesTooSlowly()
{
    EdgeLimits limits;
    limits.headerMs = limits.bodyMs = limits.idleMs = 50;
    EchoHandler handler;
    HttpEdge edge(handler, anyPort(limits));
    const quint16 port = edge.start().value();
    for (const QByteArray &begin : {QByteArray(), QByteArray("GET / HT"), post("abcdef").chopped(3)}) {
        RawClient client(port);
        client.say(begin);
        QCOMPARE(client.readToTheEnd(), QByteArray());
    }
    QVERIFY(handler.handled.empty());
}

void TestHttpEdge::refusesABodyBeforeItComes()
{
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    RawClient client(edge.start().value());
    client.say("POST /forbidden HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\nExpect: 100-continue\r\n\r\n");
    const QByteArray answer = client.readToTheEnd();
    QVERIFY(answer.startsWith("HTTP/1.1 403 Forbidden\r\n"));
    QVERIFY(!answer.contains("100 Continue"));
}

void TestHttpEdge::unpacksBodiesWithinTheLimit_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("status");
    for (const QByteArray coding : {"zstd", "gzip"}) {
        QTest::addRow("%s within", coding.constData()) << coding << 1000 << QByteArray("HTTP/1.1 200");
        QTest::addRow("%s one more", coding.constData()) << coding << 1001 << QByteArray("HTTP/1.1 413");
        QTest::addRow("%s a bomb", coding.constData()) << coding << 50'000'000 << QByteArray("HTTP/1.1 413");
    }
}

void TestHttpEdge::unpacksBodiesWithinTheLimit()
{
    QFETCH(QByteArray, coding);
    QFETCH(int, size);
    QFETCH(QByteArray, status);
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    RawClient client(edge.start().value());
    QByteArray packed = encodeContent(coding, QByteArray(size, 'a'));
    client.say(post(packed, "Connection: close\r\nContent-Encoding: " + coding + "\r\n"));
    const QByteArray answer = client.readToTheEnd();
    QVERIFY2(answer.startsWith(status), answer.constData());
    QCOMPARE(answer.contains(QByteArray(1000, 'a')), size <= 1000);
}

void TestHttpEdge::packsLongAnswers()
{
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    RawClient client(edge.start().value());
    client.say("GET /long HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, zstd;q=0.5\r\nConnection: close\r\n\r\n");
    const QByteArray answer = client.readToTheEnd();
    QVERIFY(answer.contains("Content-Encoding: zstd\r\n"));
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    QVERIFY(body.size() < 1000);
    QCOMPARE(decodeContent("zstd", body, 10'000).value(), QByteArray(5000, 'x'));
}

void TestHttpEdge::anAnswerThatNobodyGivesIsAFailure()
{
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    RawClient client(edge.start().value());
    client.say("GET /forgotten HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(client.readUntil("\r\n").startsWith("HTTP/1.1 500"));
}

void TestHttpEdge::liveAnswersCarryWhatIsWritten()
{
    EdgeLimits limits;
    limits.heartbeatMs = 20;
    EchoHandler handler;
    HttpEdge edge(handler, anyPort(limits));
    RawClient client(edge.start().value());
    client.say("GET /live HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(handler.arrived.tryAcquire(1, 10'000));
    QVERIFY(client.readUntil("\r\n\r\n").contains("Content-Type: text/event-stream\r\n"));
    QVERIFY(client.readUntil(":\n\n").endsWith(":\n\n")); // the heartbeat
    QVERIFY(handler.live->write("data: {\"head\":7}\n\n"));
    QVERIFY(client.readUntil("7}\n\n").endsWith("data: {\"head\":7}\n\n"));
    handler.live->close();
    QVERIFY(client.readToTheEnd().endsWith("0\r\n\r\n"));
}

void TestHttpEdge::aLiveReaderThatDoesNotKeepUpIsCutOff()
{
    EdgeLimits limits;
    limits.mostWaitingBytes = 100;
    EchoHandler handler;
    HttpEdge edge(handler, anyPort(limits));
    RawClient client(edge.start().value());
    client.say("GET /live HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(handler.arrived.tryAcquire(1, 10'000));
    QVERIFY(!handler.live->write(QByteArray(101, 'a')));
    QVERIFY(!handler.live->write("b"));
    QVERIFY(!client.readToTheEnd().contains("aaa"));
}

void TestHttpEdge::oneAddressMayNotTakeAllConnections()
{
    EdgeLimits limits;
    limits.mostPerAddress = 2;
    EchoHandler handler;
    HttpEdge edge(handler, anyPort(limits));
    const quint16 port = edge.start().value();
    RawClient first(port);
    RawClient second(port);
    first.say(kGet);
    second.say(kGet);
    QVERIFY(first.readUntil("GET ").startsWith("HTTP/1.1 200"));
    QVERIFY(second.readUntil("GET ").startsWith("HTTP/1.1 200"));
    RawClient third(port);
    third.say(kGet);
    QCOMPARE(third.readToTheEnd(), QByteArray());
}

void TestHttpEdge::tooManyRequestsWait()
{
    EdgeLimits limits;
    limits.rate = {0.001, 2};
    EchoHandler handler;
    HttpEdge edge(handler, anyPort(limits));
    RawClient client(edge.start().value());
    client.say(kGet + kGet + kGet);
    const QByteArray answer = client.readToTheEnd();
    QCOMPARE(answer.count("HTTP/1.1 200"), 2);
    QVERIFY(answer.contains("HTTP/1.1 429"));
    QVERIFY(answer.contains("Retry-After: 1000\r\n"));
}

void TestHttpEdge::whatIsBeingAnsweredIsFinishedAtTheEnd()
{
    EchoHandler handler;
    HttpEdge edge(handler, anyPort());
    const quint16 port = edge.start().value();
    RawClient idle(port);
    RawClient busy(port);
    idle.say(kGet);
    QVERIFY(idle.readUntil("GET ").startsWith("HTTP/1.1 200"));
    busy.say("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(handler.arrived.tryAcquire(1, 10'000));
    std::jthread stopper([&] { edge.stop(10'000); });
    QCOMPARE(idle.readToTheEnd(), QByteArray()); // closed at once
    handler.kept->send({200, "done", "text/plain", {}});
    const QByteArray answer = busy.readToTheEnd();
    QVERIFY(answer.contains("Connection: close\r\n"));
    QVERIFY(answer.endsWith("done"));
}

void TestHttpEdge::whoAnswersLateMayOutliveTheEdge_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("an answer") << QByteArray("/slow");
    QTest::newRow("live news") << QByteArray("/live");
}

void TestHttpEdge::whoAnswersLateMayOutliveTheEdge()
{
    QFETCH(QByteArray, path);
    EchoHandler handler;
    auto edge = std::make_unique<HttpEdge>(handler, anyPort());
    RawClient client(edge->start().value());
    client.say("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(handler.arrived.tryAcquire(1, 10'000));
    edge.reset();
    if (handler.kept)
        handler.kept->send({});
    if (handler.live)
        handler.live->write("data: 1\n\n");
    handler.kept.reset();
    handler.live.reset();
    QVERIFY(!client.readToTheEnd().contains("data: 1"));
}

void TestHttpEdge::speaksTlsWithItsOwnCertificate()
{
    const QTemporaryDir folder;
    const ManualClock clock(1'790'000'000'000);
    const auto identity = TlsIdentity::ownIn(folder.path(), clock);
    QVERIFY(identity.has_value());
    QCOMPARE(TlsIdentity::ownIn(folder.path(), clock)->certificatePem, identity->certificatePem);
    EdgeOptions options = anyPort();
    options.certificatePem = identity->certificatePem;
    options.keyPem = identity->keyPem;
    EchoHandler handler;
    HttpEdge edge(handler, options);
    const quint16 port = edge.start().value();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QCOMPARE(socket.peerCertificate().digest(QCryptographicHash::Sha256), identity->fingerprint().value());
    socket.write(kGet);
    QVERIFY(socket.waitForReadyRead(10'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
}

void TestHttpEdge::withoutTlsItListensOnThisComputerOnly()
{
    EchoHandler handler;
    EdgeOptions options = anyPort();
    options.address = "0.0.0.0";
    HttpEdge edge(handler, options);
    QCOMPARE(edge.start().error().code, u"needs_tls"_s);
}

QTEST_GUILESS_MAIN(TestHttpEdge)
#include "tst_httpedge.moc"
