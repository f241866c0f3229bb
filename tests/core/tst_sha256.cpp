// SPDX-License-Identifier: GPL-3.0-or-later
#include "sha256.h"

#include <QTest>

using namespace kontor;

class TestSha256 : public QObject
{
    Q_OBJECT

private slots:
    void theVectorsOfFips180Hold_data();
    void theVectorsOfFips180Hold();
    void partsHashLikeTheWhole();
    void emptyPartsChangeNothing();
};

void TestSha256::theVectorsOfFips180Hold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("nothing") << QByteArray("")
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestSha256::theVectorsOfFips180Hold()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hash);
    QCOMPARE(sha256(text).toHex(), hash);
}

void TestSha256::partsHashLikeTheWhole()
{
    QCOMPARE(sha256({QByteArrayView("ab"), QByteArrayView("c")}), sha256(QByteArrayView("abc")));
}

void TestSha256::emptyPartsChangeNothing()
{
    QCOMPARE(sha256({QByteArrayView(), QByteArrayView("abc"), QByteArrayView("")}), sha256(QByteArrayView("abc")));
}

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
