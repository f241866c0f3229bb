// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on papers: sums to the cent, tax by rate, pages that go on, words in two languages, nothing cut off.
#include "invoice.h"
#include "orderstory.h"
#include "paperfont.h"
#include "paperpainter.h"
#include "papers.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

namespace {

PaperLook look(const QString &language = u"en"_s)
{
    PaperLook look;
    look.language = language;
    look.shopName = u"Ton & Töne"_s;
    look.sender = {u"Gasse 1"_s, u"50667 Köln"_s};
    look.footer = u"IBAN DE00"_s;
    look.zone = QTimeZone::utc();
    return look;
}

/// "190000: 840+160 70000: 935+65"
QString taxes(const Invoice &invoice)
{
    QStringList words;
    for (const TaxSum &sum : invoice.taxSums())
        words << u"%1: %2+%3"_s.arg(sum.taxPpm).arg(sum.netMinor).arg(sum.taxMinor);
    return words.join(u' ');
}

} // namespace

class TestPapers final : public QObject
{
    Q_OBJECT
private slots:
    void anInvoiceComesToTheOrder_data();
    void anInvoiceComesToTheOrder();
    void taxIsSplitByRate();
    void whatWasCancelledIsNotOnIt();
    void aCreditNoteComesToTheRefund();
    void whatWasFrozenIsReadBack();
    void aLongOrderGoesOnOnAnotherPage();
    void amountsAndRatesAreWritten_data();
    void amountsAndRatesAreWritten();
    void papersSpeakTwoLanguages();
    void aLongAddressFitsOnTheSmallLabel();
    void chineseIsDrawnAndEmbedded();
    void aFileThatCannotBeWrittenIsToldAndRemoved();
};

void TestPapers::anInvoiceComesToTheOrder_data()
{
    QTest::addColumn<bool>("taxIncluded");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("discount");
    for (const bool included : {true, false}) {
        for (const QString &currency : {u"EUR"_s, u"JPY"_s, u"KWD"_s}) {
            for (const qint64 discount : {qint64{0}, qint64{1}, qint64{777}})
                QTest::addRow("%s, %s, %lld off", included ? "with tax" : "without", qPrintable(currency), discount)
                    << included << currency << discount;
        }
    }
}

void TestPapers::anInvoiceComesToTheOrder()
{
    QFETCH(bool, taxIncluded);
    QFETCH(QString, currency);
    QFETCH(qint64, discount);
    OrderStory story;
    story.place({line(u"A"_s, 3, 333, 1), line(u"B"_s, 1, 999, 0, 70'000), line(u"C"_s, 7, 101, 0, 0)},
                {.shippingMinor = 490, .discountMinor = discount, .taxIncluded = taxIncluded, .currency = currency});
    const Invoice invoice = invoiceOf(story.order());
    QCOMPARE(invoice.totalMinor(), story.order().totalMinor);
    qint64 split = 0;
    for (const TaxSum &sum : invoice.taxSums())
        split += sum.netMinor + sum.taxMinor;
    QCOMPARE(split, story.order().totalMinor);
    for (const InvoiceLine &each : invoice.lines) {
        const qint64 charged = each.priceMinor * each.qty - each.discountMinor;
        QCOMPARE(charged + (taxIncluded ? 0 : each.taxMinor), each.totalMinor);
    }
}

void TestPapers::taxIsSplitByRate()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000), line(u"B"_s, 1, 1000, 0, 70'000), line(u"C"_s, 1, 500, 0, 0)},
                {.shippingMinor = 119});
    QCOMPARE(taxes(invoiceOf(story.order())), u"190000: 940+179 70000: 935+65 0: 500+0"_s);
}

void TestPapers::whatWasCancelledIsNotOnIt()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000), line(u"B"_s, 1, 500)}, {.shippingMinor = 490}).pay(3990);
    story.cancelLines(1, 1).cancelLines(2, 1);
    const Invoice invoice = invoiceOf(story.order());
    QCOMPARE(invoice.totalMinor(), story.order().dueMinor);
    QCOMPARE(invoice.lines.front().qty, 2);
    QCOMPARE(invoice.lines.size(), size_t{2}); // the other is the shipping
}

void TestPapers::aCreditNoteComesToTheRefund()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000), line(u"B"_s, 1, 999, 0, 70'000)}, {.shippingMinor = 490}).pay(4489);
    story.invoice(u"R-000001"_s).deliverAll();
    story.request(u"R"_s, {{1, 1}, {2, 1}}, {.shippingMinor = 100, .adjustmentMinor = -50});
    story.approve(u"R"_s, 2049);
    const Refund &refund = story.refund(u"R"_s);
    const Invoice credit = creditOf(story.order(), refund);
    QCOMPARE(credit.creditOf, u"R-000001"_s);
    QCOMPARE(credit.totalMinor(), refund.approvedMinor);
    QCOMPARE(credit.lines.size(), size_t{4}); // two articles, shipping, what was kept
    QCOMPARE(credit.lines.back().totalMinor, -50);
}

void TestPapers::whatWasFrozenIsReadBack()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}, {.shippingMinor = 490, .taxIncluded = false});
    Invoice invoice = invoiceOf(story.order());
    invoice.number = u"R-000007"_s;
    invoice.day = 20260105;
    invoice.buyer = {u"Anna"_s, u"Bonn"_s};
    QJsonObject body = toJson(invoice);
    const QJsonObject personal = personalPart(invoice);
    QVERIFY(!body.contains(u"buyer"_s));
    body.insert(u"buyer"_s, personal.value(u"buyer"_s));
    QCOMPARE(invoiceFromJson(body, story.order()), invoice);
    const Invoice older = invoiceFromJson({{u"number"_s, u"R-000001"_s}, {u"day"_s, 20260101}}, story.order());
    QCOMPARE(older.totalMinor(), story.order().totalMinor);
}

void TestPapers::aLongOrderGoesOnOnAnotherPage()
{
    std::vector<OrderLine> lines;
    for (int i = 0; i < 120; ++i)
        lines.push_back(line(u"SKU-%1"_s.arg(i), 1, 100));
    OrderStory story;
    story.place(lines);
    const Paper paper = invoicePaper(invoiceOf(story.order()), look());
    QVERIFY(paper.pages.size() > 2);
    const QStringList texts = paper.texts();
    QCOMPARE(texts.count(u"Amount"_s), static_cast<qsizetype>(paper.pages.size()));
    QVERIFY(texts.contains(u"Page %1 / %1"_s.arg(paper.pages.size())));
    for (const PaperPage &page : paper.pages) {
        for (const TextMark &mark : page.texts)
            QVERIFY2(mark.box.bottom() <= 297, qPrintable(mark.text));
    }
}

void TestPapers::amountsAndRatesAreWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands") << paperAmount(123'456'789, u"EUR"_s) << u"1,234,567.89"_s;
    QTest::newRow("less") << paperAmount(-99'999, u"EUR"_s) << u"-999.99"_s;
    QTest::newRow("exactly a thousand") << paperAmount(-100'000, u"EUR"_s) << u"-1,000.00"_s;
    QTest::newRow("no cents") << paperAmount(1'250'000, u"JPY"_s) << u"1,250,000"_s;
    QTest::newRow("three decimals") << paperAmount(1250, u"KWD"_s) << u"1.250"_s;
    QTest::newRow("19 %") << paperRate(190'000) << u"19%"_s;
    QTest::newRow("New York") << paperRate(88'750) << u"8.875%"_s;
    QTest::newRow("none") << paperRate(0) << u"0%"_s;
    const QDate day(2026, 11, 8);
    QTest::newRow("day") << paperDay(day, u"en"_s) << u"Nov 8, 2026"_s;
    QTest::newRow("day, in Chinese") << paperDay(day, u"zh"_s) << u"2026年11月8日"_s;
    QTest::newRow("day of an invoice") << paperDay(20261108, u"en"_s) << u"Nov 8, 2026"_s;
    QTest::newRow("month") << paperMonth(day, u"en"_s) << u"Nov 2026"_s;
    QTest::newRow("month, in Chinese") << paperMonth(day, u"zh"_s) << u"2026年11月"_s;
    QTest::newRow("day of the year") << paperDayOfYear(day, u"en"_s) << u"Nov 8"_s;
    const QDateTime moment(day, QTime(9, 5));
    QTest::newRow("moment") << paperMoment(moment, u"en"_s) << u"Nov 8, 2026, 09:05"_s;
    QTest::newRow("moment, in Chinese") << paperMoment(moment, u"zh"_s) << u"2026年11月8日 09:05"_s;
}

void TestPapers::amountsAndRatesAreWritten()
{
    QFETCH(QString, written);
    QTEST(written, "text");
}

void TestPapers::papersSpeakTwoLanguages()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.shippingMinor = 490});
    const QStringList english = invoicePaper(invoiceOf(story.order()), look()).texts();
    const QStringList chinese = invoicePaper(invoiceOf(story.order()), look(u"zh"_s)).texts();
    QVERIFY(english.contains(u"Invoice"_s) && english.contains(u"Shipping"_s));
    QVERIFY(chinese.contains(u"发票"_s) && chinese.contains(u"运费"_s));
    QVERIFY(!chinese.contains(u"Invoice"_s));
}

void TestPapers::aLongAddressFitsOnTheSmallLabel()
{
    OrderState order;
    order.number = u"A7-000001"_s;
    order.customerName = u"Freifrau Maria-Theresia von und zu Oberschwabenstein-Lichtenfels"_s;
    order.address = {{u"company"_s, u"Vereinigte Porzellan- und Steingutmanufakturen Aktiengesellschaft"_s},
                     {u"line1"_s, u"Straße des 17. Juni 135, Gebäude C, Aufgang 4, 12. Obergeschoss"_s},
                     {u"city"_s, u"Villingen-Schwenningen"_s},
                     {u"country"_s, u"DE"_s}};
    const Paper paper = *shippingLabel(DocumentKind::SmallLabel, order, Parcel(), {}, look());
    for (const TextMark &mark : paper.pages.front().texts) {
        if (mark.text.startsWith(u"Freifrau"_s))
            QVERIFY(textHeightMm(mark.text, mark.box.width(), mark.sizeMm, mark.isBold) <= mark.box.height());
    }
}

void TestPapers::chineseIsDrawnAndEmbedded()
{
    const auto drawn = [](const QString &name) {
        OrderState order;
        order.number = u"A7-000001"_s;
        order.customerName = name;
        return imageOf(packingSlip(order, nullptr, look()).pages.front(), QSizeF(210, 297), 72);
    };
    QVERIFY(drawn(u"王芳"_s) != drawn(u"李娜"_s)); // not two boxes for letters that are not there
    const QTemporaryDir folder;
    OrderState order;
    order.customerName = u"王芳"_s;
    NoProgress progress;
    QVERIFY(writePdf(folder.filePath(u"a.pdf"_s), {packingSlip(order, nullptr, look())}, progress));
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("/FontFile")); // an embedded font program
    QVERIFY(bytes.contains("CJK"));
}

void TestPapers::aFileThatCannotBeWrittenIsToldAndRemoved()
{
    NoProgress progress;
    const auto written = writePdf(u"/nowhere/at/all.pdf"_s, {packingSlip({}, nullptr, look())}, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"cannot_print"_s);
    struct Impatient final : Progress {
        void report(qint64, qint64) override { }
        bool isCancelled() const override { return true; }
    } impatient;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pdf"_s);
    QCOMPARE(writePdf(file, {packingSlip({}, nullptr, look())}, impatient).error().code, u"cancelled"_s);
    QVERIFY(!QFile::exists(file));
}

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"
