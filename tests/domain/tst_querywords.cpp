// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsquerywords.h"
#include "orderquerywords.h"
#include "querycompletion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

QueryVocabulary orders(const QString &currency = u"EUR"_s)
{
    QueryVocabulary words = orderVocabulary(currency, QDate(2026, 3, 18));
    words.keys[0].aliases = {u"状态"_s};
    for (QueryChoice &choice : words.keys[0].choices) {
        if (choice.code == "to_ship"_L1)
            choice.words = {u"待发货"_s, u"To ship"_s};
    }
    words.dayWords = {{u"today"_s, {u"今天"_s}}};
    return words;
}

QString told(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : u"*"_s;
}

/// "status=to_ship|on_hold", "!tag=vip", "total=10001..*"
QString told(const QueryTerm &term)
{
    const QString name = (term.isNot ? u"!"_s : QString()) + term.key + u'=';
    if (term.kind == QueryKind::Choice || term.kind == QueryKind::Text)
        return name + term.values.join(u'|');
    return name + told(term.atLeast) + u".."_s + told(term.atMost);
}

QString told(const ParsedQuery &query)
{
    QStringList parts;
    for (const QueryTerm &term : query.terms)
        parts += told(term);
    if (!query.words.isEmpty())
        parts += u"words="_s + query.words;
    return parts.join(u"; "_s);
}

} // namespace

class TestQueryWords : public QObject
{
    Q_OBJECT
private slots:
    void aQuestionIsUnderstood_data();
    void aQuestionIsUnderstood();
    void amountsAreOfTheShopsCurrency_data();
    void amountsAreOfTheShopsCurrency();
    void aMistakeIsToldWithWhatIsAllowed_data();
    void aMistakeIsToldWithWhatIsAllowed();
    void whatIsKeptIsEnglish_data();
    void whatIsKeptIsEnglish();
    void aTermKnowsWhereItStands();
    void theFilterOfOrdersFollows();
    void theFilterOfGoodsFollows();
    void whatCannotBeIsSaid();
    void typingIsCompleted_data();
    void typingIsCompleted();
    void offersSpeakOneLanguage();
};

void TestQueryWords::aQuestionIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks") << u"  　 "_s << QString();
    QTest::newRow("plain words") << u"anna  müller"_s << u"words=anna müller"_s;
    QTest::newRow("an order number") << u"A7-000043/2"_s << u"words=A7-000043/2"_s;
    QTest::newRow("a time is no key") << u"12:30"_s << u"words=12:30"_s;
    QTest::newRow("an address is no key") << u"https://kontor.example"_s << u"words=https://kontor.example"_s;
    QTest::newRow("emoji") << u"🎁 status:to_ship"_s << u"status=to_ship; words=🎁"_s;
    QTest::newRow("a choice") << u"status:to_ship"_s << u"status=to_ship"_s;
    QTest::newRow("a hyphen will do") << u"STATUS:To-Ship"_s << u"status=to_ship"_s;
    QTest::newRow("the only beginning") << u"status:ref"_s << u"status=refunding"_s;
    QTest::newRow("either of two") << u"status:to_ship,on_hold"_s << u"status=to_ship|on_hold"_s;
    QTest::newRow("but not") << u"-status:cancelled anna"_s << u"!status=cancelled; words=anna"_s;
    QTest::newRow("Chinese") << u"状态：待发货"_s << u"status=to_ship"_s;
    QTest::newRow("full width") << u"－ＳＴＡＴＵＳ：to_ship"_s << u"!status=to_ship"_s;
    QTest::newRow("quotes") << u"customer:\"Anna Müller\" x"_s << u"customer=Anna Müller; words=x"_s;
    QTest::newRow("curly quotes") << u"customer:“Anna Müller”"_s << u"customer=Anna Müller"_s;
    QTest::newRow("a comma in quotes") << u"customer:\"Müller, Anna\""_s << u"customer=Müller, Anna"_s;
    QTest::newRow("a quoted key is plain") << u"\"status:to_ship\""_s << u"words=status:to_ship"_s;
    QTest::newRow("inches") << u"27\" screen status:to_ship"_s << u"status=to_ship; words=27\" screen"_s;
    QTest::newRow("a quote that stays open") << u"\"anna m"_s << u"words=anna m"_s;
    QTest::newRow("quotes within a word") << u"src=\"x\">y"_s << u"words=src=\"x\">y"_s;
    QTest::newRow("quotes around words") << u"\"mug -tag:x\" tag:y"_s << u"tag=y; words=mug -tag:x"_s;
    QTest::newRow("inches of a tag") << u"tag:27\""_s << u"tag=27\""_s;
    QTest::newRow("a text with a colon") << u"javascript:alert(\"1\")"_s << u"words=javascript:alert(\"1\")"_s;
    QTest::newRow("a short word with a colon") << u"ref:17"_s << u"words=ref:17"_s;
    QTest::newRow("not this tag") << u"-tag:x tag:vip,new"_s << u"!tag=x; tag=vip|new"_s;
    QTest::newRow("a month") << u"placed:2026-01"_s << u"placed=20260101..20260131"_s;
    QTest::newRow("before a month") << u"before:2026-01"_s << u"before=*..20251231"_s;
    QTest::newRow("after a day") << u"after:2026-01-31"_s << u"after=20260201..*"_s;
    QTest::newRow("not before") << u"-before:2026-01"_s << u"before=20260101..*"_s;
    QTest::newRow("a leap day") << u"after:2024-02"_s << u"after=20240301..*"_s;
    QTest::newRow("from to") << u"placed:2026-01..2026-02"_s << u"placed=20260101..20260228"_s;
    QTest::newRow("since") << u"placed:>=2026-01-15"_s << u"placed=20260115..*"_s;
    QTest::newRow("today") << u"placed:today"_s << u"placed=20260318..20260318"_s;
    QTest::newRow("today in Chinese") << u"placed:今天"_s << u"placed=20260318..20260318"_s;
    QTest::newRow("this week begins on Monday") << u"placed:week"_s << u"placed=20260316..20260322"_s;
    QTest::newRow("days ago") << u"after:7d"_s << u"after=20260312..*"_s;
    QTest::newRow("a Chinese date") << u"placed:2026年1月5日"_s << u"placed=20260105..20260105"_s;
}

void TestQueryWords::aQuestionIsUnderstood()
{
    QFETCH(const QString, text);
    const ParsedQuery query = parseQuery(text, orders());
    QTEST(told(query), "meaning");
    QVERIFY(query.problems.empty());
}

void TestQueryWords::amountsAreOfTheShopsCurrency_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("above") << u"EUR"_s << u">100"_s << u"total=10001..*"_s;
    QTest::newRow("at most") << u"EUR"_s << u"<=20"_s << u"total=*..2000"_s;
    QTest::newRow("full-width sign") << u"EUR"_s << u"＞１００"_s << u"total=10001..*"_s;
    QTest::newRow("one sign for two") << u"EUR"_s << u"≥100"_s << u"total=10000..*"_s;
    QTest::newRow("exactly") << u"EUR"_s << u"12.50"_s << u"total=1250..1250"_s;
    QTest::newRow("decimal comma") << u"EUR"_s << u"12,50"_s << u"total=1250..1250"_s;
    QTest::newRow("groups") << u"EUR"_s << u">1,250.00"_s << u"total=125001..*"_s;
    QTest::newRow("German groups") << u"EUR"_s << u">1.250,00"_s << u"total=125001..*"_s;
    QTest::newRow("groups alone") << u"EUR"_s << u"<1,250"_s << u"total=*..124999"_s;
    QTest::newRow("between") << u"EUR"_s << u"10..20"_s << u"total=1000..2000"_s;
    QTest::newRow("up to") << u"EUR"_s << u"..20"_s << u"total=*..2000"_s;
    QTest::newRow("with its sign") << u"EUR"_s << u">€100"_s << u"total=10001..*"_s;
    QTest::newRow("yen") << u"JPY"_s << u">1250"_s << u"total=1251..*"_s;
    QTest::newRow("dinar") << u"KWD"_s << u"1.250"_s << u"total=1250..1250"_s;
    QTest::newRow("another currency") << u"EUR"_s << u">1250JPY"_s << u"total=1251..*"_s;
    QTest::newRow("nothing") << u"EUR"_s << u"0"_s << u"total=0..0"_s;
    QTest::newRow("below nothing") << u"EUR"_s << u"<-5"_s << u"total=*..-501"_s;
}

void TestQueryWords::amountsAreOfTheShopsCurrency()
{
    QFETCH(const QString, currency);
    QFETCH(const QString, value);
    const ParsedQuery query = parseQuery(u"total:"_s + value, orders(currency));
    QTEST(told(query), "meaning");
    QCOMPARE(query.terms.front().currency, value.endsWith(u"JPY"_s) ? u"JPY"_s : currency);
}

void TestQueryWords::aMistakeIsToldWithWhatIsAllowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("meaning"); ///< what is searched all the same
    const auto row = [](const char *name, const QString &text, QueryProblem::Kind kind, const QString &rest = {}) {
        QTest::newRow(name) << text << static_cast<int>(kind) << rest;
    };
    using enum QueryProblem::Kind;
    row("a word nobody knows", u"stauts:to_ship"_s, UnknownKey, u"words=stauts:to_ship"_s);
    row("two letters swapped", u"customre:anna"_s, UnknownKey, u"words=customre:anna"_s);
    row("no value", u"status: anna"_s, NoValue, u"words=anna"_s);
    row("only a comma", u"status:,"_s, NoValue);
    row("no such state", u"status:lost anna"_s, UnknownChoice, u"words=anna"_s);
    row("two beginnings", u"status:ship,re"_s, UnknownChoice);
    row("no amount", u"total:>lots"_s, BadAmount);
    row("too many decimals", u"total:>1.005"_s, BadAmount);
    row("beyond all money", u"total:>99999999999999999999"_s, BadAmount);
    row("only a sign", u"total:>"_s, BadAmount);
    row("no day", u"before:2026-13"_s, BadDay);
    row("no leap day", u"placed:2026-02-29"_s, BadDay);
    row("two signs", u"placed:>>2026"_s, BadDay);
    row("minus before two ends", u"-placed:2026-01"_s, NotARange);
    row("nothing is both", u"status:to_ship status:on_hold"_s, Contradiction, u"status=to_ship; status=on_hold"_s);
    row("an open quote", u"customer:\"Anna M"_s, OpenQuote, u"customer=Anna M"_s);
}

void TestQueryWords::aMistakeIsToldWithWhatIsAllowed()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    const ParsedQuery query = parseQuery(text, orders());
    QTEST(told(query), "meaning");
    QCOMPARE(query.problems.size(), size_t(1));
    QCOMPARE(static_cast<int>(query.problems.front().kind), kind);
    QVERIFY(!problemText(query.problems.front()).isEmpty());
    const bool needsNone = kind >= static_cast<int>(QueryProblem::Kind::NotARange);
    QVERIFY(needsNone || !query.problems.front().allowed.isEmpty());
}

void TestQueryWords::whatIsKeptIsEnglish_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("Chinese") << u"状态：待发货 手机壳"_s << u"status:to_ship 手机壳"_s;
    QTest::newRow("a beginning") << u"status:ref"_s << u"status:refunding"_s;
    QTest::newRow("quotes") << u"customer:“Anna Müller”"_s << u"customer:\"Anna Müller\""_s;
    QTest::newRow("minus") << u"-tag:x total:>100"_s << u"-tag:x total:>100"_s;
    QTest::newRow("a day's name") << u"placed:今天"_s << u"placed:today"_s;
}

void TestQueryWords::whatIsKeptIsEnglish()
{
    QFETCH(const QString, text);
    const QString kept = parseQuery(text, orders()).canonical();
    QTEST(kept, "kept");
    QCOMPARE(told(parseQuery(kept, orders())), told(parseQuery(text, orders())));
}

void TestQueryWords::aTermKnowsWhereItStands()
{
    QString text = u"anna status:to_ship -tag:x"_s;
    const ParsedQuery query = parseQuery(text, orders());
    QCOMPARE(text.mid(query.terms[0].start, query.terms[0].length), u"status:to_ship"_s);
    QCOMPARE(text.mid(query.terms[1].start, query.terms[1].length), u"-tag:x"_s);
}

void TestQueryWords::theFilterOfOrdersFollows()
{
    OrderFilter filter;
    applyQuery(
        parseQuery(u"status:to_ship total:>100 total:<=200 before:2026-02 after:2026-01-15 -tag:x anna"_s, orders()),
        filter);
    QCOMPARE(filter.labels, std::vector{OrderLabel::ToShip});
    QCOMPARE(filter.totalAbove, std::optional<qint64>(10000));
    QCOMPARE(filter.totalBelow, std::optional<qint64>(20001));
    QCOMPARE(filter.totalCurrency, u"EUR"_s);
    QCOMPARE(filter.fromDay, std::optional(20260116));
    QCOMPARE(filter.toDay, std::optional(20260131));
    QVERIFY(filter.tags.size() == 1 && filter.tags.front().isNot);
    QCOMPARE(filter.search, u"anna"_s);
    QVERIFY(!filter.isNothing);
}

void TestQueryWords::theFilterOfGoodsFollows()
{
    GoodsFilter filter;
    const QueryVocabulary words = goodsVocabulary(u"EUR"_s, QDate(2026, 3, 18));
    applyQuery(parseQuery(u"-stock:ok status:draft price:10..20 available:>0 shirt"_s, words), filter);
    QCOMPARE(filter.levels, (std::vector{StockLevel::Low, StockLevel::Out, StockLevel::Oversold}));
    QCOMPARE(filter.statuses, QStringList{u"draft"_s});
    QCOMPARE(filter.priceAtLeast, std::optional<qint64>(1000));
    QCOMPARE(filter.availableAtLeast, std::optional<qint64>(1));
    QCOMPARE(filter.search, u"shirt"_s);
}

void TestQueryWords::whatCannotBeIsSaid()
{
    OrderFilter filter;
    applyQuery(parseQuery(u"status:to_ship -status:to_ship"_s, orders()), filter);
    QVERIFY(filter.isNothing);
    OrderFilter mixed;
    applyQuery(parseQuery(u"total:>100USD total:<50"_s, orders()), mixed);
    QVERIFY(*mixed.totalAbove >= *mixed.totalBelow - 1);
}

void TestQueryWords::typingIsCompleted_data()
{
    QTest::addColumn<QString>("before"); ///< the cursor
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("first"); ///< the text when the first offer is taken
    QTest::newRow("a key") << u"anna pa"_s << QString() << u"anna payment:"_s;
    QTest::newRow("a key after a minus") << u"-ta"_s << QString() << u"-tag:"_s;
    QTest::newRow("a key in Chinese") << u"状"_s << QString() << u"状态:"_s;
    QTest::newRow("a value") << u"status:on"_s << u" anna"_s << u"status:on_hold anna"_s;
    QTest::newRow("all values") << u"payment:"_s << QString() << u"payment:unpaid "_s;
    QTest::newRow("a second value") << u"status:to_pay,on_"_s << QString() << u"status:to_pay,on_hold "_s;
    QTest::newRow("a Chinese value") << u"状态:待"_s << QString() << u"状态:待发货 "_s;
    QTest::newRow("nothing after a blank") << u"anna "_s << QString() << QString();
    QTest::newRow("nothing for a plain word") << u"zebra"_s << QString() << QString();
    QTest::newRow("nothing in quotes") << u"\"pa"_s << QString() << QString();
}

void TestQueryWords::typingIsCompleted()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, first);
    const QueryCompletion offer = completeQuery(before + after, before.size(), orders());
    QCOMPARE(offer.offers.empty(), first.isEmpty());
    if (!first.isEmpty())
        QCOMPARE(offer.taken(before + after, 0), first);
}

void TestQueryWords::offersSpeakOneLanguage()
{
    QueryVocabulary words = orders();
    const auto offered = [&](const QString &typed) { return completeQuery(typed, typed.size(), words).offers.at(0); };
    QCOMPARE(offered(u"状"_s).shown, u"状态："_s);
    QVERIFY2(offered(u"状"_s).hint.contains(u"、"_s), qPrintable(offered(u"状"_s).hint));
    QCOMPARE(offered(u"paym"_s).shown, u"payment:"_s);
    QVERIFY2(offered(u"paym"_s).hint.contains(u", "_s), qPrintable(offered(u"paym"_s).hint));
    QCOMPARE(offered(u"placed:"_s).shown, u"今天"_s);
    words.dayWords.clear();
    QCOMPARE(offered(u"placed:"_s).shown, u"today"_s);
}

QTEST_APPLESS_MAIN(TestQueryWords)
#include "tst_querywords.moc"
