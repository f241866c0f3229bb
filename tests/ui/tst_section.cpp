// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a card share their edges, and their words and buttons use the room that there is.
#include "actionrow.h"
#include "dottedtext.h"
#include "fitcheck.h"
#include "flowrow.h"
#include "pilllabel.h"
#include "section.h"
#include "theme.h"

#include <QAction>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

/// A window with one card, as wide as a pane.
class Pane final : public QWidget
{
public:
    explicit Pane(const QString &title) : card(new Section(title, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(card);
        column->addStretch(1);
        resize(500, 400);
    }
    [[nodiscard]] QLabel *label(const QString &text) const
    {
        const auto all = card->findChildren<QLabel *>();
        const auto found = std::ranges::find_if(all, [&](const QLabel *each) {
            return each->text().replace(QChar(QChar::Nbsp), u' ') == text; // lines do not break everywhere
        });
        return found == all.end() ? nullptr : *found;
    }
    /// Where its words are.
    [[nodiscard]] QRect place(const QWidget *part) const
    {
        const QRect inside = part->contentsRect();
        return {part->mapTo(this, inside.topLeft()), inside.size()};
    }

    Section *card;
};

/// As a label breaks them.
QStringList linesOf(const QString &words, int width)
{
    QStringList lines;
    QTextLayout layout(words, QGuiApplication::font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << words.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

} // namespace

class TestSection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(Look::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void wordsGoOnBelowAnAmount();
    void pillsAndAmountsEndAtOneEdge();
    void wordsBeginBelowTheTitle();
    void pointsAreBoundToWhatStandsBefore();
    void noLineBeginsWithAPoint();
    void noButtonStandsAloneInTheLastLine();
    void whatHasNoRoomStandsInTheMenu();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestSection::wordsGoOnBelowAnAmount()
{
    Pane pane(u"Payments"_s);
    const QString below = u"paid €27.80  ·  €13.90 taken back by the bank"_s;
    pane.card->add({u"pay"_s, u"Alipay"_s, below, u"€13.90 more can go back"_s, {}, Tone::Plain, false});
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const QLabel *words = pane.label(below);
    QVERIFY(words);
    QVERIFY(words->height() < 2 * words->fontMetrics().height());
    QCOMPARE(whatDoesNotFit(pane), QStringList());
}

void TestSection::pillsAndAmountsEndAtOneEdge()
{
    Pane pane(u"Parcels"_s);
    pane.card->add({u"ship"_s, u"DHL"_s, u"yesterday"_s, {}, u"Shipped"_s, Tone::Good, false});
    pane.card->add({{}, u"Postage"_s, {}, u"€4.90"_s, {}, Tone::Plain, false});
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const QRect pill = pane.place(pane.card->findChild<PillLabel *>());
    QCOMPARE(pill.right(), pane.place(pane.label(u"€4.90"_s)).right());
    const QRect words = pane.place(pane.label(u"DHL"_s));
    QVERIFY(std::abs(pill.center().y() - words.center().y()) <= 1);
    QCOMPARE(whatDoesNotFit(pane), QStringList());
}

/// A rule across the card makes no room for pictures that are not there.
void TestSection::wordsBeginBelowTheTitle()
{
    Pane pane(u"What is left of it"_s);
    pane.card->add({{}, u"Received"_s, {}, u"€7.00"_s, {}, Tone::Plain, false});
    pane.card->addRule();
    pane.card->add({{}, u"Left"_s, {}, u"€7.00"_s, {}, Tone::Plain, true});
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const int edge = pane.place(pane.label(u"What is left of it"_s)).left();
    QCOMPARE(pane.place(pane.label(u"Received"_s)).left(), edge);
    QCOMPARE(pane.place(pane.label(u"Left"_s)).left(), edge);
}

/// A line breaks at a plain space.
void TestSection::pointsAreBoundToWhatStandsBefore()
{
    QCOMPARE(dottedText({u"today"_s, QString(), u"Front desk"_s}), u"today\u00a0\u00a0·  Front\u00a0desk"_s);
    QCOMPARE(dottedText({u"today"_s}), u"today"_s);
    const QString bound = withBoundDots(u"2 × Wool Jumper in the colour of copper · M  ·  4 packed"_s);
    QVERIFY(!bound.contains(u" ·"_s));
    QVERIFY(bound.contains(u"· "_s));
    QCOMPARE(withBoundDots(bound), bound);
}

void TestSection::noLineBeginsWithAPoint()
{
    const QString words = dottedText(
        {u"2 × Wool Jumper in the colour of copper · M"_s, u"Mar 3, 10:00 AM"_s, u"to ship by Mar 5"_s, u"2 packed"_s});
    for (int width = 120; width <= 480; width += 20) {
        const QStringList lines = linesOf(withBoundDots(words), width);
        QVERIFY(lines.size() > 1 || width > 400);
        for (const QString &line : lines)
            QVERIFY2(line.front().isLetterOrNumber(), qPrintable(u"%1 at %2"_s.arg(line).arg(width)));
    }
}

void TestSection::noButtonStandsAloneInTheLastLine()
{
    QWidget window;
    auto *row = new FlowRow(&window, 8);
    std::array<QWidget *, 4> buttons{};
    for (QWidget *&button : buttons) {
        button = new QWidget(&window);
        button->setFixedSize(100, 20);
        row->addWidget(button);
    }
    window.resize(340, 100); // three side by side
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(buttons[0]->y(), buttons[1]->y());
    QCOMPARE(buttons[2]->y(), buttons[3]->y());
    QVERIFY(buttons[2]->y() > buttons[1]->y());
    QCOMPARE(row->heightForWidth(340), 48);
}

void TestSection::whatHasNoRoomStandsInTheMenu()
{
    ActionRow row(nullptr);
    const QPushButton *first = row.add(u"Approve"_s);
    const QPushButton *last = row.add(u"Open the order and look at everything in it"_s);
    QSignalSpy clicked(last, &QPushButton::clicked);
    row.resize(row.sizeHint());
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    QTRY_VERIFY(last->isVisible() && !row.moreButton()->isVisible());
    row.resize(row.minimumSizeHint());
    QTRY_VERIFY(first->isVisible() && !last->isVisible() && row.moreButton()->isVisible());
    QVERIFY(row.rect().contains(row.moreButton()->geometry()));
    const QList<QAction *> entries = row.moreButton()->menu()->actions();
    QVERIFY(!entries.front()->isVisible() && entries.back()->isVisible());
    entries.back()->trigger();
    QCOMPARE(clicked.size(), 1);
}

QTEST_MAIN(TestSection)
#include "tst_section.moc"
