// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in bars on a page is read off the page as it is printed, by a reader that is not ours.
#include "barcodereader.h"

#include <QGuiApplication>
#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

namespace {

OrderState orderTo(const QString &name, const QString &city)
{
    OrderState order;
    order.exists = true;
    order.id = OrderId(uuidV5(QUuid(), "order"));
    order.number = u"A7-000042"_s;
    order.customerName = name;
    order.address = {{u"line1"_s, u"Hauptstraße 12"_s}, {u"city"_s, city}, {u"country"_s, u"DE"_s}};
    return order;
}

Parcel parcelWith(const QString &tracking)
{
    Parcel parcel;
    parcel.id = ParcelId(uuidV5(QUuid(), "parcel"));
    parcel.carrier = u"DHL"_s;
    parcel.tracking = tracking;
    return parcel;
}

} // namespace

class TestBarcodes final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aLabelIsReadBack_data();
    void aLabelIsReadBack();
    void anArticleIsReadBack_data();
    void anArticleIsReadBack();
    void nothingIsCutOffALabelOfGoods_data();
    void nothingIsCutOffALabelOfGoods();
    void aPackingSlipCarriesItsOrder();
    void whatCannotBeInBarsIsRefused_data();
    void whatCannotBeInBarsIsRefused();
};

void TestBarcodes::initTestCase()
{
    if (!canReadBars())
        QSKIP("zbarimg is not there: install zbar-tools to read the barcodes back");
}

void TestBarcodes::aLabelIsReadBack_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QString>("tracking");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("found");
    const QString page = u"https://example.com/track?n=00340434161094042557"_s;
    const QStringList both{u"CODE-128:00340434161094042557"_s, u"QR-Code:"_s + page};
    QTest::newRow("100 x 150") << DocumentKind::ShippingLabel << u"00340434161094042557"_s << page << both;
    QTest::newRow("76 x 130") << DocumentKind::SmallLabel << u"00340434161094042557"_s << page << both;
    QTest::newRow("letters") << DocumentKind::SmallLabel << u"JD014600003RW/x"_s << QString()
                             << QStringList{u"CODE-128:JD014600003RW/x"_s, u"QR-Code:JD014600003RW/x"_s};
    const QString own = parcelCode(parcelWith({}));
    QTest::newRow("no number: its own name") << DocumentKind::ShippingLabel << QString() << QString()
                                             << QStringList{u"CODE-128:"_s + own, u"QR-Code:"_s + own};
    QTest::newRow("a number in Chinese") << DocumentKind::ShippingLabel << u"单号"_s << QString()
                                         << QStringList{u"CODE-128:"_s + own, u"QR-Code:"_s + own};
}

void TestBarcodes::aLabelIsReadBack()
{
    QFETCH(DocumentKind, kind);
    QFETCH(QString, tracking);
    QFETCH(QString, page);
    const auto paper = shippingLabel(kind, orderTo(u"王芳"_s, u"Köln"_s), parcelWith(tracking), page, PaperLook());
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message));
    QTEST(barsOn(*paper), "found");
}

void TestBarcodes::anArticleIsReadBack_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("barcode");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &barcode, const QString &found) {
        for (const LabelSize &size : kLabelSizes)
            QTest::addRow("%s, %s", name, qPrintable(code(size))) << code(size) << barcode << found;
    };
    row("EAN-13", u"4006381333931"_s, u"EAN-13:4006381333931"_s);
    row("UPC-A is an EAN-13", u"036000291452"_s, u"EAN-13:0036000291452"_s);
    row("no barcode: its SKU", QString(), u"CODE-128:MUG-RED/L"_s);
    row("a Code 128", u"KT-0042"_s, u"CODE-128:KT-0042"_s);
}

void TestBarcodes::anArticleIsReadBack()
{
    QFETCH(QString, size);
    QFETCH(QString, barcode);
    PaperLook look;
    look.labelSize = labelSizeFromCode(size).value();
    const auto paper = productLabel({u"Red mug, large 大红杯"_s, u"MUG-RED/L"_s, barcode, 1290, u"EUR"_s}, look);
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message));
    QCOMPARE(paper->sizeMm(), QSizeF(look.labelSize.width, look.labelSize.height));
    const QStringList found = barsOn(*paper);
    QCOMPARE(found.size(), 1);
    QTEST(found.first(), "found");
}

void TestBarcodes::nothingIsCutOffALabelOfGoods_data()
{
    QTest::addColumn<QString>("size");
    for (const LabelSize &size : kLabelSizes)
        QTest::addRow("%s", qPrintable(code(size))) << code(size);
}

void TestBarcodes::nothingIsCutOffALabelOfGoods()
{
    QFETCH(QString, size);
    PaperLook look;
    look.labelSize = labelSizeFromCode(size).value();
    const QString title = u"Amber autumn collection silk scarf with hand-rolled edges, large, red 真丝围巾"_s;
    const auto paper = productLabel({title, u"SCARF"_s, u"4006381333931"_s, 123'456'789, u"EUR"_s}, look);
    QVERIFY(paper);
    const PaperPage &page = paper->pages.front();
    const BarsMark &bars = page.bars.front();
    const double module = bars.box.width() / bars.shape.size.width();
    QVERIFY2(module >= 0.25, qPrintable(QString::number(module)));
    QVERIFY(bars.box.left() >= 11 * module && bars.box.right() + 7 * module <= paper->sizeMm().width());
    for (const TextMark &text : page.texts) {
        QVERIFY(QRectF(QPointF(), paper->sizeMm()).contains(text.box));
        QVERIFY(!text.box.intersects(bars.box));
        const double height = textHeightMm(text.text, text.box.width(), text.sizeMm, text.isBold);
        QVERIFY2(height <= text.box.height(), qPrintable(text.text));
    }
}

void TestBarcodes::aPackingSlipCarriesItsOrder()
{
    const Paper paper = packingSlip(orderTo(u"Anna"_s, u"Bonn"_s), nullptr, PaperLook());
    QCOMPARE(barsOn(paper), QStringList{u"CODE-128:A7-000042"_s});
}

void TestBarcodes::whatCannotBeInBarsIsRefused_data()
{
    QTest::addColumn<Symbology>("symbology");
    QTest::addColumn<QString>("text");
    QTest::newRow("Chinese in Code 128") << Symbology::Code128 << u"单号"_s;
    QTest::newRow("nothing") << Symbology::Code128 << QString();
    QTest::newRow("a wrong check digit") << Symbology::Ean13 << u"4006381333932"_s;
    QTest::newRow("letters in an EAN") << Symbology::Ean13 << u"400638133393X"_s;
    QTest::newRow("more than a QR code holds") << Symbology::Qr << QString(8000, u'x');
}

void TestBarcodes::whatCannotBeInBarsIsRefused()
{
    QFETCH(Symbology, symbology);
    QFETCH(QString, text);
    const auto shape = barcodeOf(symbology, text);
    QVERIFY(!shape);
    QCOMPARE(shape.error().code, u"bad_barcode"_s);
}

QTEST_MAIN(TestBarcodes)
#include "tst_barcodes.moc"
