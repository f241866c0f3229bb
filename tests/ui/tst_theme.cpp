// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on what in the window can be read, in both looks. Contrast as WCAG 2.1 counts it.
#include "bulkbar.h"
#include "pilldelegate.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPalette>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr double kText = 4.5;
constexpr double kEdge = 3.0; // of a field, and words of what cannot be pressed

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

using Colour = QColor ThemeColors::*;

/// The colour most of the picture has.
QColor groundOf(const QImage &picture)
{
    QHash<QRgb, int> times;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++times[picture.pixel(x, y)];
    QRgb most = picture.pixel(0, 0);
    for (auto it = times.cbegin(); it != times.cend(); ++it)
        most = it.value() > times.value(most) ? it.key() : most;
    return QColor(most);
}

/// Of the words painted in `inside`, which has no edge in it, with the ground behind them.
double contrastOfWords(QWidget &window, const QRect &inside)
{
    const QImage picture = window.grab(inside).toImage();
    const QColor ground = groundOf(picture);
    double most = 1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            most = std::max(most, contrast(picture.pixelColor(x, y), ground));
    return most;
}

/// So large that some of each letter is painted in its full colour.
QFont largeFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(48);
    font.setBold(true);
    return font;
}

QRect withoutEdge(const QRect &rect)
{
    return rect.adjusted(8, 8, -8, -8);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme = std::make_unique<Theme>(Look::Light);
    }
    void blackOnWhiteIsTwentyOne()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01); // the known limit
    }
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void theHintOfAFieldThatIsOffCanBeRead_data() { looks(); }
    void theHintOfAFieldThatIsOffCanBeRead();
    void buttonsThatAreOffCanBeRead_data() { looks(); }
    void buttonsThatAreOffCanBeRead();
    void whatABulkBarDoesNotOfferCanBeRead_data() { looks(); }
    void whatABulkBarDoesNotOfferCanBeRead();
    void theBulkBarStandsOffFromTheRowsAboveIt_data() { looks(); }
    void theBulkBarStandsOffFromTheRowsAboveIt();
    void theFocusIsALineAroundTheRow_data() { looks(); }
    void theFocusIsALineAroundTheRow();
    void pillsCanBeRead_data();
    void pillsCanBeRead();
    void aPillIsSeenOnASelectedRow_data() { looks(); }
    void aPillIsSeenOnASelectedRow();
    void thePaletteSaysTheSame_data() { looks(); }
    void thePaletteSaysTheSame();

private:
    static void looks()
    {
        QTest::addColumn<Look>("look");
        QTest::newRow("light") << Look::Light;
        QTest::newRow("dark") << Look::Dark;
    }
    std::unique_ptr<Theme> m_theme;
};

void TestTheme::wordsCanBeRead_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<Colour>("ink");
    QTest::addColumn<Colour>("ground");
    QTest::addColumn<double>("least");
    using C = ThemeColors;
    const std::pair<const char *, Colour> grounds[] = {
        {"window", &C::window}, {"base", &C::base},         {"raised", &C::raised},   {"rail", &C::rail},
        {"hover", &C::hover},   {"hoverRow", &C::hoverRow}, {"pressed", &C::pressed}, {"chosen", &C::accentSoft}};
    const std::pair<const char *, Colour> inks[] = {{"text", &C::text}, {"muted", &C::muted}, {"accent", &C::accent},
                                                    {"good", &C::good}, {"warn", &C::warn},   {"bad", &C::bad}};
    for (const Look look : {Look::Light, Look::Dark}) {
        const char *name = look == Look::Light ? "light" : "dark";
        for (const auto &[inkName, ink] : inks)
            for (const auto &[groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", name, inkName, groundName) << look << ink << ground << kText;
        QTest::addRow("%s: filled button", name) << look << &C::onAccent << &C::accent << kText;
        QTest::addRow("%s: filled button under the mouse", name) << look << &C::onAccent << &C::accentHover << kText;
        QTest::addRow("%s: toast", name) << look << &C::base << &C::text << kText;
        QTest::addRow("%s: warning", name) << look << &C::text << &C::warnSoft << kText;
        QTest::addRow("%s: error", name) << look << &C::text << &C::badSoft << kText;
        for (const auto &[groundName, ground] : grounds)
            QTest::addRow("%s: disabled on %s", name, groundName) << look << &C::disabled << ground << kEdge;
        for (const auto &ground : {&C::goodSoft, &C::warnSoft, &C::badSoft})
            QTest::addRow("%s: disabled in a notice", name) << look << &C::disabled << ground << kEdge;
        for (const auto &ground : {&C::window, &C::base})
            QTest::addRow("%s: edge of a field", name) << look << &C::field << ground << kEdge;
    }
}

void TestTheme::wordsCanBeRead()
{
    QFETCH(const Look, look);
    QFETCH(const Colour, ink);
    QFETCH(const Colour, ground);
    QFETCH(const double, least);
    m_theme->setLook(look);
    const double ratio = contrast(Theme::colors().*ink, Theme::colors().*ground);
    QVERIFY2(ratio >= least, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TestTheme::theHintOfAFieldThatIsOffCanBeRead()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    QDialog window;
    auto *field = new QLineEdit(&window);
    field->setPlaceholderText(u"HHH"_s);
    field->setFont(largeFont());
    field->setEnabled(false);
    field->resize(field->sizeHint());
    window.resize(field->size());
    window.show();
    const double ratio = contrastOfWords(window, withoutEdge(field->geometry()));
    QVERIFY2(ratio >= kEdge, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TestTheme::buttonsThatAreOffCanBeRead()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    for (const bool isPrimary : {true, false}) {
        QDialog window;
        auto *button = new QPushButton(u"HHH"_s, &window);
        button->setProperty("primary", isPrimary);
        button->setAutoDefault(false);
        button->setFont(largeFont());
        button->setEnabled(false);
        button->resize(button->sizeHint());
        window.resize(button->size());
        window.show();
        const double ratio = contrastOfWords(window, withoutEdge(button->geometry()));
        QVERIFY2(ratio >= kEdge, qPrintable(u"%1: %2 : 1"_s.arg(int{isPrimary}).arg(ratio, 0, 'f', 2)));
    }
}

void TestTheme::whatABulkBarDoesNotOfferCanBeRead()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    QAction action(u"HHH"_s);
    action.setEnabled(false);
    BulkBar bar;
    bar.addAction(&action);
    const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
    const auto at = std::ranges::find(buttons, &action, &QToolButton::defaultAction);
    QVERIFY(at != buttons.end());
    (*at)->setFont(largeFont());
    bar.setCount(2);
    bar.resize(bar.sizeHint());
    bar.grab(); // lays it out
    const double ratio = contrastOfWords(bar, withoutEdge((*at)->geometry()));
    QVERIFY2(ratio >= kEdge, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TestTheme::theBulkBarStandsOffFromTheRowsAboveIt()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    BulkBar bar;
    bar.setCount(2);
    bar.resize(400, bar.sizeHint().height());
    const QImage picture = bar.grab().toImage();
    const ThemeColors &c = Theme::colors();
    QVERIFY(groundOf(picture) != c.accentSoft);
    QVERIFY(contrast(picture.pixelColor(picture.width() / 2, 0), c.accentSoft) >= kEdge);
}

/// The same for every table that is only read; where a cell can be typed over, it is around the cell.
void TestTheme::theFocusIsALineAroundTheRow()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    QTableWidget table(3, 2);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.setCurrentCell(1, 0);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    QVERIFY(table.hasFocus());
    const auto lineAt = [&table](int column) {
        const QImage seen = table.viewport()->grab().toImage();
        const QRect cell = table.visualRect(table.model()->index(1, column));
        const qreal scale = seen.devicePixelRatio();
        return seen.pixelColor(QPoint(cell.center().x(), cell.top()) * scale);
    };
    QCOMPARE(lineAt(0), Theme::colors().accent);
    QCOMPARE(lineAt(1), Theme::colors().accent);
    table.setEditTriggers(QAbstractItemView::AllEditTriggers);
    QCOMPARE(lineAt(0), Theme::colors().accent);
    QVERIFY(lineAt(1) != Theme::colors().accent);
}

void TestTheme::pillsCanBeRead_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<int>("tone");
    for (int tone = static_cast<int>(Tone::Plain); tone <= static_cast<int>(Tone::Violet); ++tone) {
        QTest::addRow("light %d", tone) << Look::Light << tone;
        QTest::addRow("dark %d", tone) << Look::Dark << tone;
    }
}

void TestTheme::pillsCanBeRead()
{
    QFETCH(const Look, look);
    QFETCH(const int, tone);
    m_theme->setLook(look);
    const ToneColors colors = toneColors(static_cast<Tone>(tone));
    const double ratio = contrast(colors.text, colors.background);
    QVERIFY2(ratio >= kText, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TestTheme::aPillIsSeenOnASelectedRow()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    const ThemeColors &c = Theme::colors();
    for (int tone = 0; tone <= static_cast<int>(Tone::Violet); ++tone) {
        QImage row(120, 30, QImage::Format_RGB32);
        row.fill(c.accentSoft);
        QPainter painter(&row);
        paintPill(painter, row.rect(), u"     "_s, static_cast<Tone>(tone), QApplication::font(), Ground::Selected);
        painter.end();
        QVERIFY2(row.pixelColor(12, 15) != c.accentSoft, qPrintable(QString::number(tone)));
    }
}

/// What Fusion paints by itself, such as tool tips and selected words.
void TestTheme::thePaletteSaysTheSame()
{
    QFETCH(const Look, look);
    m_theme->setLook(look);
    const QPalette palette = QApplication::palette();
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::Link, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Base}};
    for (const auto &[ink, ground] : pairs)
        QVERIFY2(contrast(palette.color(ink), palette.color(ground)) >= kText, qPrintable(QString::number(ink)));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
