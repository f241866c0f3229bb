// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"
#include "searchwords.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Pieces from every corner: scripts, cases, marks, invisible characters, halves of surrogate pairs.
const QStringList &pieces()
{
    static const QStringList all{u"a"_s,
                                 u"b"_s,
                                 u"A"_s,
                                 u"B"_s,
                                 u"ab"_s,
                                 u"abc"_s,
                                 u"x1"_s,
                                 u"7"_s,
                                 u" "_s,
                                 u" "_s,
                                 u"-"_s,
                                 u"."_s,
                                 u"/"_s,
                                 u"\t"_s,
                                 u"é"_s,
                                 u"e\u0301"_s,
                                 u"\u0301"_s,
                                 u"ß"_s,
                                 u"ẞ"_s,
                                 u"ss"_s,
                                 u"İ"_s,
                                 u"ı"_s,
                                 u"I"_s,
                                 u"i"_s,
                                 u"ﬁ"_s,
                                 u"ø"_s,
                                 u"Æ"_s,
                                 u"Ａ"_s,
                                 u"１"_s,
                                 u"\u3000"_s,
                                 u"手"_s,
                                 u"机"_s,
                                 u"手机"_s,
                                 u"壳"_s,
                                 u"が"_s,
                                 u"か"_s,
                                 u"\u3099"_s,
                                 u"ｶﾞ"_s,
                                 u"ー"_s,
                                 u"한"_s,
                                 u"국"_s,
                                 u"\u1112"_s,
                                 u"\u1161"_s,
                                 u"ㄱ"_s,
                                 u"Σ"_s,
                                 u"ς"_s,
                                 u"Ж"_s,
                                 u"й"_s,
                                 u"नि"_s,
                                 u"ก็"_s,
                                 u"ﷺ"_s,
                                 u"𠮷"_s,
                                 u"𠮷野"_s,
                                 u"😀"_s,
                                 u"👨\u200d👩"_s,
                                 u"𐐀"_s,
                                 u"𝐀𝐛"_s,
                                 u"½"_s,
                                 u"㎒"_s,
                                 u"\u00ad"_s,
                                 u"\u200b"_s,
                                 u"\ufe0f"_s,
                                 u"\u0345"_s,
                                 QString(QChar(u'\0')),
                                 QString(QChar(0xD842)),
                                 QString(QChar(0xDFB7)),
                                 QString(QChar(0xFFFF))};
    return all;
}

QString randomText(Random &random, quint32 most)
{
    QString text;
    for (quint32 left = random.below(most + 1); left > 0; --left)
        text += pieces().at(random.below(static_cast<quint32>(pieces().size())));
    return text;
}

/// A query that was cut out of the text by a careless hand, with some change of case.
QString cutOut(Random &random, const QString &text)
{
    QString query;
    for (quint32 terms = 1 + random.below(3); terms > 0; --terms) {
        const quint32 from = random.below(static_cast<quint32>(text.size()) + 1);
        query += text.mid(from, 1 + random.below(6)) + u' ';
    }
    return random.below(2) ? query.toUpper() : query;
}

bool isSubset(const QStringList &few, const QStringList &many)
{
    return std::ranges::all_of(few, [&](const QString &each) { return many.contains(each); });
}

bool isWellFormed(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()) == text && text.isValidUtf16();
}

bool isOneToken(const QString &token)
{
    const auto codePoints = token.toUcs4();
    return std::ranges::all_of(codePoints, [](auto codePoint) { return QChar::isLetterOrNumber(codePoint); });
}

} // namespace

class TestSearchWords final : public QObject
{
    Q_OBJECT

private slots:
    void spellingsFoldToOne_data();
    void spellingsFoldToOne();
    void everyCharacterFoldsOnceAndForAll();
    void plainTextIsNotCopied();
    void aTextIsTakenApart_data();
    void aTextIsTakenApart();
    void aQueryAsksForTokens_data();
    void aQueryAsksForTokens();
    void aQueryFinds_data();
    void aQueryFinds();
    void aQueryDoesNotFind_data();
    void aQueryDoesNotFind();
    void whatMatchesIsNeverHiddenByTheIndex();
    void randomTextsKeepTheRules();
    void naughtyStringsFindThemselves();
    void pinyin_data();
    void pinyin();
};

void TestSearchWords::spellingsFoldToOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto add = [](const char *name, const QString &text, const QString &folded) {
        QTest::newRow(name) << text << folded;
    };
    add("empty", u""_s, u""_s);
    add("ASCII", u"T-Shirt XL 42"_s, u"t-shirt xl 42"_s);
    add("ASCII between Z and a", u"@[\\]^_`{Zz"_s, u"@[\\]^_`{zz"_s);
    add("accents", u"Crème Brûlée ÀÉÎ"_s, u"creme brulee aei"_s);
    add("accents typed apart", u"Cre\u0300me"_s, u"creme"_s);
    add("Vietnamese", u"Phở Đặc Biệt"_s, u"pho dac biet"_s);
    add("sharp s", u"Straße STRAẞE STRASSE"_s, u"strasse strasse strasse"_s);
    add("Turkish", u"İstanbul ISTANBUL ıstanbul istanbul"_s, u"istanbul istanbul istanbul istanbul"_s);
    add("strokes", u"Łódź Smørrebrød Ærø Œuvre Þór"_s, u"lodz smorrebrod aero oeuvre thor"_s);
    add("Greek", u"ΣΊΣΥΦΟΣ Σίσυφος"_s, u"σισυφοσ σισυφοσ"_s);
    add("Cyrillic", u"ЁЛКА Йод"_s, u"елка иод"_s);
    add("full width", u"ＡＢＣ　１２３！"_s, u"abc 123!"_s);
    add("half-width kana", u"ｶﾞﾗｽ"_s, u"ガラス"_s);
    add("voiced kana stay apart", u"か が か\u3099"_s, u"か が が"_s);
    add("Hangul typed apart", u"\u1112\u1161\u11ab"_s, u"한"_s);
    add("ligatures and signs", u"ﬁn ℡ ㎒ Ⅻ ②"_s, u"fin tel mhz xii 2"_s);
    add("bold mathematics", u"𝐀𝐛𝟏"_s, u"ab1"_s);
    add("emoji lose only what is invisible", u"❤\ufe0f👨\u200d👩"_s, u"❤👨👩"_s);
    add("soft hyphen", u"Hand\u00adtuch"_s, u"handtuch"_s);
    add("rare Han", u"𠮷野家"_s, u"𠮷野家"_s);
    add("Deseret, outside 16 bits", u"𐐀"_s, u"𐐨"_s);
    add("NUL stays", QString(u"É"_s + QChar(u'\0') + u"B"_s), QString(u"e"_s + QChar(u'\0') + u"b"_s));
    add("half a surrogate pair", QString(u"A"_s + QChar(0xD842) + u"B"_s), u"a\ufffdb"_s);
}

void TestSearchWords::spellingsFoldToOne()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldText(text), folded);
    QCOMPARE(foldText(folded), folded);
}

void TestSearchWords::everyCharacterFoldsOnceAndForAll()
{
    for (char32_t codePoint = 0; codePoint <= QChar::LastValidCodePoint; ++codePoint) {
        if (QChar::isSurrogate(codePoint))
            continue;
        const QString text = QString::fromUcs4(&codePoint, 1);
        const QString folded = foldText(text);
        if (folded == text)
            continue;
        QVERIFY2(foldText(folded) == folded, qPrintable(QString::number(codePoint, 16)));
        QVERIFY2(isWellFormed(folded), qPrintable(QString::number(codePoint, 16)));
        QVERIFY2(matchesQuery(u"手"_s + text, folded), qPrintable(QString::number(codePoint, 16)));
    }
}

void TestSearchWords::plainTextIsNotCopied()
{
    const QString text = u"order a7-000042"_s.repeated(10);
    QCOMPARE(foldText(text).constData(), text.constData());
}

void TestSearchWords::aTextIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto add = [](const char *name, const QString &text, const QString &tokens) {
        QTest::newRow(name) << text << tokens;
    };
    add("empty", u""_s, u""_s);
    add("one letter", u"X"_s, u"px wx"_s);
    add("two letters", u"XL"_s, u"px pxl wxl"_s);
    add("three letters are their own trigram", u"Red"_s, u"pr pre tred wred"_s);
    add("a word", u"Shirt"_s, u"ps psh thir tirt tshi wshirt"_s);
    add("words that share", u"red, RED!"_s, u"pr pre tred wred"_s);
    add("one Han", u"壳"_s, u"c壳"_s);
    add("Han", u"手机壳"_s, u"b手机 b机壳 c壳 c手 c机"_s);
    add("Han beside Latin", u"A手"_s, u"c手 pa wa"_s);
    add("Kana with its long mark", u"カー"_s, u"bカー cカ cー"_s);
    add("Hangul", u"한국"_s, u"b한국 c국 c한"_s);
    add("rare Han is one character", u"𠮷野"_s, u"b𠮷野 c野 c𠮷"_s);
    add("letters outside 16 bits", u"𐐀𐐁𐐂"_s, u"p𐐨 p𐐨𐐩 t𐐨𐐩𐐪 w𐐨𐐩𐐪"_s);
    add("only signs", u"!? 😀 — \u0301"_s, u""_s);
    add("NUL parts words", QString(u"a"_s + QChar(u'\0') + u"b"_s), u"pa pb wa wb"_s);
}

void TestSearchWords::aTextIsTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QStringList expected = tokens.split(u' ', Qt::SkipEmptyParts);
    std::ranges::sort(expected);
    QCOMPARE(indexTokens(text), expected);
}

void TestSearchWords::aQueryAsksForTokens_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tokens");
    const auto add = [](const char *name, const QString &query, const QString &tokens) {
        QTest::newRow(name) << query << tokens;
    };
    add("empty", u""_s, u""_s);
    add("blanks", u" \t\u3000"_s, u""_s);
    add("one letter", u"S"_s, u"ps"_s);
    add("two letters", u"Sh"_s, u"psh"_s);
    add("three letters", u"hir"_s, u"thir"_s);
    add("longer", u"SHIRT"_s, u"thir tirt tshi"_s);
    add("two terms", u"xl red"_s, u"pxl tred"_s);
    add("one Han", u"壳"_s, u"c壳"_s);
    add("two Han", u"手机"_s, u"b手机"_s);
    add("three Han", u"手机壳"_s, u"b手机 b机壳"_s);
    add("an end says nothing, a beginning does", u"a-bc"_s, u"pbc"_s);
    add("a word between signs is whole", u"(xl)"_s, u"wxl"_s);
    add("a long word between signs", u"-red-"_s, u"tred wred"_s);
    add("Han then Latin", u"手x"_s, u"c手 px"_s);
    add("Latin then Han", u"x手"_s, u"c手"_s);
    add("signs only", u"!? 😀"_s, u""_s);
}

void TestSearchWords::aQueryAsksForTokens()
{
    QFETCH(QString, query);
    QFETCH(QString, tokens);
    QStringList expected = tokens.split(u' ', Qt::SkipEmptyParts);
    std::ranges::sort(expected);
    QCOMPARE(queryTokens(query), expected);
}

void TestSearchWords::aQueryFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    const auto add = [](const char *name, const QString &text, const QString &query) {
        QTest::newRow(name) << text << query;
    };
    add("nothing finds everything", u"Shirt"_s, u""_s);
    add("the whole", u"Red Shirt"_s, u"Red Shirt"_s);
    add("in another order", u"Red Shirt"_s, u"shirt RED"_s);
    add("a beginning of one letter", u"Red Shirt"_s, u"s"_s);
    add("a beginning of two", u"Red Shirt"_s, u"Sh"_s);
    add("the middle of three", u"Red Shirt"_s, u"HIR"_s);
    add("part of a SKU", u"SKU-00042/red"_s, u"0042/re"_s);
    add("Chinese, one character from the middle", u"红色手机壳"_s, u"机"_s);
    add("Chinese, two", u"红色手机壳"_s, u"手机"_s);
    add("Chinese, four", u"红色手机壳"_s, u"色手机壳"_s);
    add("Chinese, two terms", u"红色手机壳"_s, u"壳 红色"_s);
    add("Latin glued to Chinese", u"苹果iPhone手机"_s, u"ip"_s);
    add("Chinese glued to Latin", u"苹果iPhone手机"_s, u"e手"_s);
    add("Turkish capitals", u"ışık DİZİ"_s, u"IŞIK dizi"_s);
    add("accents left out", u"Crème Brûlée"_s, u"creme bru"_s);
    add("accents put in", u"Creme Brulee"_s, u"crème"_s);
    add("ß as ss", u"Maßband"_s, u"MASSBAND"_s);
    add("full-width query", u"abc123"_s, u"ＢＣ１２"_s);
    add("signs alone", u"50 % off!"_s, u"%"_s);
    add("emoji", u"Mug 😀"_s, u"😀"_s);
    add("rare Han", u"𠮷野家"_s, u"𠮷"_s);
    add("Korean", u"한국어 책"_s, u"국어"_s);
    add("barcode", u"4006381333931"_s, u"3339"_s);
}

void TestSearchWords::aQueryFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(matchesQuery(text, query));
    QVERIFY(isSubset(queryTokens(query), indexTokens(text)));
}

void TestSearchWords::aQueryDoesNotFind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    const auto add = [](const char *name, const QString &text, const QString &query) {
        QTest::newRow(name) << text << query;
    };
    add("one term is missing", u"Red Shirt"_s, u"red trousers"_s);
    add("two letters from the middle", u"Red Shirt"_s, u"hi"_s);
    add("one letter from the middle", u"Red Shirt"_s, u"t"_s);
    add("trigrams in another order", u"abcd bcde"_s, u"abcde"_s);
    add("Chinese apart", u"手和机"_s, u"手机"_s);
    add("an unvoiced kana", u"がっこう"_s, u"か"_s);
    add("half of a rare Han", u"𠮷野家"_s, QString(QChar(0xD842)));
    add("half of an emoji", u"😀"_s, QString(QChar(0xDE00)));
    add("an emoji of the same half", u"😀"_s, u"😁"_s);
    add("anything in nothing", u""_s, u"a"_s);
    add("NUL", u"ab"_s, QString(u"a"_s + QChar(u'\0')));
}

void TestSearchWords::aQueryDoesNotFind()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(!matchesQuery(text, query));
}

void TestSearchWords::whatMatchesIsNeverHiddenByTheIndex()
{
    SeededRandom random(21);
    int matched = 0;
    for (int round = 0; round < 30000; ++round) {
        const QString text = randomText(random, 12);
        const QString query = round % 3 ? cutOut(random, text) : randomText(random, 3);
        if (!matchesQuery(text, query))
            continue;
        ++matched;
        const QString story = u"\"%1\" for \"%2\""_s.arg(text, query);
        QVERIFY2(isSubset(queryTokens(query), indexTokens(text)), qUtf8Printable(story));
    }
    QVERIFY(matched > 5000);
}

void TestSearchWords::randomTextsKeepTheRules()
{
    SeededRandom random(22);
    for (int round = 0; round < 10000; ++round) {
        const QString text = randomText(random, 12);
        const QString folded = foldText(text);
        QVERIFY(isWellFormed(folded));
        QCOMPARE(foldText(folded), folded);
        QVERIFY(matchesQuery(text, folded));
        const QStringList tokens = indexTokens(text);
        QVERIFY(std::ranges::is_sorted(tokens));
        QVERIFY(std::ranges::adjacent_find(tokens) == tokens.end());
        QVERIFY(std::ranges::all_of(tokens, isOneToken));
        QCOMPARE(indexTokens(folded), tokens);
    }
}

void TestSearchWords::naughtyStringsFindThemselves()
{
    QFile file(kontor::testpaths::sharedData(u"blns/blns.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The big list of naughty strings is not here.");
    const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(strings.size() > 400);
    for (const auto &each : strings) {
        const QString text = each.toString();
        QVERIFY2(matchesQuery(text, text), qUtf8Printable(text));
        QVERIFY2(isSubset(queryTokens(text), indexTokens(text)), qUtf8Printable(text));
        QVERIFY2(matchesQuery(u"手"_s + text + u"机"_s, text), qUtf8Printable(text));
        QCOMPARE(foldText(foldText(text)), foldText(text));
    }
}

void TestSearchWords::pinyin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    QTest::newRow("Han") << u"手机壳"_s << u"sjk"_s;
    QTest::newRow("Han among others") << u"iPhone 手机 (红)"_s << u"sjh"_s;
    QTest::newRow("zero initial") << u"安全"_s << u"aq"_s;
    QTest::newRow("u with dots") << u"绿女"_s << u"ln"_s;
    QTest::newRow("traditional") << u"手機殼"_s << u"sjk"_s;
    QTest::newRow("no Han, ASCII") << u"Shirt"_s << u""_s;
    QTest::newRow("no Han, kana and accents") << u"がé한😀"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestSearchWords::pinyin()
{
    QFETCH(QString, text);
    QFETCH(QString, initials);
    QCOMPARE(pinyinInitials(text), initials);
    QCOMPARE(pinyinInitials(text), initials); // remembered by now
}

QTEST_APPLESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
