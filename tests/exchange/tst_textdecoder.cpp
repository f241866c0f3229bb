// SPDX-License-Identifier: GPL-3.0-or-later
#include "textdecoder.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding).encode(text);
}

// "订单编号,商品名称" and "茶叶" in GB 18030
const QByteArray ChineseHeader = QByteArray::fromHex("b6a9b5a5b1e0bac52cc9ccc6b7c3fbb3c6");
const QByteArray ChineseTea = QByteArray::fromHex("b2e8d2b6");

} // namespace

class TestTextDecoder : public QObject
{
    Q_OBJECT

private slots:
    void theEncodingIsFound_data();
    void theEncodingIsFound();
    void aNamedEncodingIsNotQuestioned_data();
    void aNamedEncodingIsNotQuestioned();
    void damageIsShownAndItsPlaceTold_data();
    void damageIsShownAndItsPlaceTold();
    void aNulIsNotDecodedAway();
    void oneTornCharacterDoesNotChangeTheLanguage();
    void anUnknownEncodingIsRefused_data();
    void anUnknownEncodingIsRefused();
    void anyBytesAreDecoded();
};

void TestTextDecoder::theEncodingIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const QString mixed = u"Größe,茶叶,😀\r\n1,2,3\r\n"_s;
    const QString western = u"name,price\r\ntea,5\r\n"_s;
    const QString chinese = u"订单编号商品名称商品价格购买数量订单状态买家会员名收货地址,备注\r\n"_s;
    QTest::newRow("nothing") << QByteArray() << u"UTF-8"_s << QString();
    QTest::newRow("ASCII") << QByteArray("a,b\n") << u"UTF-8"_s << u"a,b\n"_s;
    QTest::newRow("UTF-8") << mixed.toUtf8() << u"UTF-8"_s << mixed;
    QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + mixed.toUtf8() << u"UTF-8"_s << mixed;
    QTest::newRow("UTF-16LE with its mark")
        << "\xFF\xFE" + utf16(mixed, QStringConverter::Utf16LE) << u"UTF-16LE"_s << mixed;
    QTest::newRow("UTF-16BE with its mark")
        << "\xFE\xFF" + utf16(mixed, QStringConverter::Utf16BE) << u"UTF-16BE"_s << mixed;
    QTest::newRow("UTF-16LE without") << utf16(western, QStringConverter::Utf16LE) << u"UTF-16LE"_s << western;
    QTest::newRow("UTF-16BE without") << utf16(western, QStringConverter::Utf16BE) << u"UTF-16BE"_s << western;
    QTest::newRow("Chinese UTF-16LE without") << utf16(chinese, QStringConverter::Utf16LE) << u"UTF-16LE"_s << chinese;
    QTest::newRow("Chinese UTF-16BE without") << utf16(chinese, QStringConverter::Utf16BE) << u"UTF-16BE"_s << chinese;
    QTest::newRow("GB18030") << ChineseHeader << u"GB18030"_s << u"订单编号,商品名称"_s;
    QTest::newRow("GBK among Western cells") << "sku,name\n1," + ChineseTea + "\n"
                                             << u"GB18030"_s << u"sku,name\n1,茶叶\n"_s;
    QTest::newRow("GB18030 in four bytes")
        << ChineseTea + QByteArray::fromHex("9439fc36") << u"GB18030"_s << u"茶叶😀"_s;
    QTest::newRow("GB18030 with its mark") << "\x84\x31\x95\x33" + ChineseTea << u"GB18030"_s << u"茶叶"_s;
    QTest::newRow("Windows-1252") << QByteArray("caf\xE9,\x80 5") << u"windows-1252"_s << u"café,€ 5"_s;
    QTest::newRow("a name that GBK could read") << QByteArray("M\xFCller") << u"windows-1252"_s << u"Müller"_s;
    QTest::newRow("many such names") << QByteArray("M\xFCller\nB\xE4r\nGr\xF6\xDF"
                                                   "e")
                                     << u"windows-1252"_s << u"Müller\nBär\nGröße"_s;
}

void TestTextDecoder::theEncodingIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, text);
    QVERIFY(!decoded->hadInvalid);
    QCOMPARE(decoded->invalidAt, -1);
}

void TestTextDecoder::aNamedEncodingIsNotQuestioned_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8 read as Western") << u"Windows-1252"_s << u"é"_s.toUtf8() << u"windows-1252"_s << u"Ã©"_s;
    QTest::newRow("GBK") << u"gbk"_s << ChineseTea << u"GB18030"_s << u"茶叶"_s;
    QTest::newRow("GB2312") << u"GB2312"_s << ChineseTea << u"GB18030"_s << u"茶叶"_s;
    QTest::newRow("utf8 with its mark") << u"utf8"_s
                                        << QByteArray("\xEF\xBB\xBF"
                                                      "a")
                                        << u"UTF-8"_s << u"a"_s;
    QTest::newRow("UTF-16LE") << u"utf-16le"_s << QByteArray("a\0", 2) << u"UTF-16LE"_s << u"a"_s;
    QTest::newRow("another one ICU knows") << u"Shift_JIS"_s << QByteArray("\x92\x83") << u"Shift_JIS"_s << u"茶"_s;
}

void TestTextDecoder::aNamedEncodingIsNotQuestioned()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes, name);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, text);
}

void TestTextDecoder::damageIsShownAndItsPlaceTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("at");
    QTest::newRow("a byte UTF-8 never has") << QByteArray("ab\xFF"
                                                          "c\xFF")
                                            << u"UTF-8"_s << u"ab\uFFFDc\uFFFD"_s << qint64(2);
    QTest::newRow("behind a mark") << QByteArray("\xEF\xBB\xBF"
                                                 "a\xFF")
                                   << u"UTF-8"_s << u"a\uFFFD"_s << qint64(4);
    QTest::newRow("cut UTF-8") << QByteArray("a\xE8\x8C") << u"UTF-8"_s << u"a\uFFFD"_s << qint64(1);
    QTest::newRow("cut GBK") << ChineseTea.left(3) << u"GB18030"_s << u"茶\uFFFD"_s << qint64(2);
    QTest::newRow("half a UTF-16 unit") << QByteArray("a\0b", 3) << u"UTF-16LE"_s << u"a\uFFFD"_s << qint64(2);
    QTest::newRow("lone surrogate") << QByteArray("\x00\xD8"
                                                  "a\0",
                                                  4)
                                    << u"UTF-16LE"_s
                                    << u"\uFFFD"
                                       "a"_s
                                    << qint64(0);
}

void TestTextDecoder::damageIsShownAndItsPlaceTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    QFETCH(qint64, at);
    const auto decoded = decodeText(bytes, encoding);
    QVERIFY(decoded);
    QVERIFY(decoded->hadInvalid);
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->invalidAt, at);
}

void TestTextDecoder::aNulIsNotDecodedAway()
{
    const auto decoded = decodeText(QByteArray("sku,name\nA\0,tea\n", 16));
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
    QCOMPARE(decoded->text.indexOf(QChar(u'\0')), 10);
}

void TestTextDecoder::oneTornCharacterDoesNotChangeTheLanguage()
{
    const QByteArray torn = u"订单编号商品名称价格数量"_s.toUtf8() + "\xE8\x8C,1\n";
    const auto decoded = decodeText(torn);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
    QCOMPARE(decoded->text, u"订单编号商品名称价格数量\uFFFD,1\n"_s);
    QCOMPARE(decoded->invalidAt, 36);
}

void TestTextDecoder::anUnknownEncodingIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("unknown") << u"klingon"_s;
    QTest::newRow("not even a name") << u"🛒"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("very long") << QString(5000, u'x');
}

void TestTextDecoder::anUnknownEncodingIsRefused()
{
    QFETCH(QString, name);
    const auto decoded = decodeText("a", name);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::Usage);
    QCOMPARE(decoded.error().code, u"unknown_encoding"_s);
}

void TestTextDecoder::anyBytesAreDecoded()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bytes(random.bounded(40), '\0');
        for (char &c : bytes)
            c = static_cast<char>(random.bounded(256));
        for (const QString &name :
             {QString(), u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"GB18030"_s, u"windows-1252"_s}) {
            const auto decoded = decodeText(bytes, name);
            QVERIFY(decoded);
            QCOMPARE(decoded->hadInvalid, decoded->invalidAt >= 0);
            QVERIFY(decoded->invalidAt < bytes.size() || !decoded->hadInvalid);
        }
    }
}

QTEST_GUILESS_MAIN(TestTextDecoder)
#include "tst_textdecoder.moc"
