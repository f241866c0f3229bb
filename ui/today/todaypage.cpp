// SPDX-License-Identifier: GPL-3.0-or-later
#include "todaypage.h"

#include "charttile.h"
#include "figuretile.h"
#include "flowrow.h"
#include "icons.h"
#include "orderwords.h"
#include "section.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSoonMs = 250;
constexpr int kAnewMs = 5 * 60 * 1000;
constexpr int kCardGap = 12; ///< between tiles and cards alike, so that two columns stand below four

/// Those in which something waits, or else the first.
std::vector<RefundQueue> queuesWithAny(const std::vector<std::pair<RefundQueue, qint64>> &queues)
{
    std::vector<RefundQueue> found;
    for (const auto &[queue, waiting] : queues) {
        if (waiting > 0)
            found.push_back(queue);
    }
    return found.empty() ? std::vector{queues.front().first} : found;
}

} // namespace

TodayPage::TodayPage(const UiContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    setObjectName(u"page"_s);
    m_backUp = new QAction(icon(u"export"_s), QString(), this);
    connect(m_backUp, &QAction::triggered, this, &TodayPage::askBackUp);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_area);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &TodayPage::readNow);
    connect(&m_midnight, &QTimer::timeout, this, &TodayPage::readSoon);
    m_midnight.start(kAnewMs);
    connect(&m_context.worker, &ShopWorker::changed, this, &TodayPage::readSoon);
    rebuild();
    // Later: an answer may come at once, and nobody listens to a page that is being made.
    QMetaObject::invokeMethod(this, &TodayPage::readNow, Qt::QueuedConnection);
}

QString TodayPage::title() const
{
    return tr("Today");
}

QString TodayPage::iconName() const
{
    return u"clock"_s;
}

QString TodayPage::newText() const
{
    return tr("New order");
}

void TodayPage::newRecord()
{
    emit newOrderWanted();
}

QWidget *TodayPage::entrance()
{
    return tile(u"to_ship"_s);
}

FigureTile *TodayPage::tile(const QString &key) const
{
    const auto it = m_tiles.find(key);
    return it == m_tiles.end() ? nullptr : it->second;
}

/// Many changes in a row are read once; what nobody looks at waits until somebody does.
void TodayPage::readSoon()
{
    m_isStale = true;
    if (isVisible() || !m_isRead)
        m_soon.start();
}

void TodayPage::readNow()
{
    if (m_isReading) {
        m_soon.start();
        return;
    }
    m_isReading = true;
    m_isStale = false;
    auto read = [now = QDateTime::currentMSecsSinceEpoch()](ShopReader &reader) { return reader.today(now); };
    m_context.worker.readFigures<TodayFigures>(read).then(this, [this](const Result<TodayFigures> &figures) {
        m_isReading = false;
        if (!figures)
            return;
        m_figures = *figures;
        m_isRead = true;
        rebuild();
        emit this->read();
    });
}

void TodayPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        m_soon.start();
}

void TodayPage::changeEvent(QEvent *event)
{
    // Later: while the style is being changed, no widget may go.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &TodayPage::rebuild, Qt::QueuedConnection);
    Page::changeEvent(event);
}

void TodayPage::rebuild()
{
    m_area->setAccessibleName(title());
    m_backUp->setText(tr("Back up the shop…"));
    const int scrolled = m_area->verticalScrollBar()->value();
    QString focused;
    for (const auto &[key, each] : m_tiles)
        focused = each->hasFocus() ? key : focused;
    QString focusedChart;
    for (const auto &[key, each] : m_charts)
        focusedChart = each->hasFocus() ? key : focusedChart;
    m_tiles.clear();
    m_charts.clear();
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(kCardGap);
    addHead();
    addTiles();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kCardGap);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(kCardGap);
        columns->addLayout(column, 1);
    }
    if (m_isRead) {
        addDays(left);
        const bool isBeginning = addStart(right);
        if (isBeginning)
            addActivity(left);
        addByItself(isBeginning ? right : left);
        addTrends(isBeginning ? right : left); // beside the long column, so that they are seen without scrolling
        if (!isBeginning)
            addActivity(right);
    }
    left->addStretch(1);
    right->addStretch(1);
    m_column->addLayout(columns, 1);
    if (QWidget *before = m_area->takeWidget())
        before->deleteLater(); // one of its buttons may be what was pressed
    m_area->setWidget(m_content);
    m_area->verticalScrollBar()->setValue(scrolled);
    if (FigureTile *again = tile(focused))
        again->setFocus();
    if (ChartTile *again = chart(focusedChart))
        again->setFocus();
}

void TodayPage::addHead()
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    m_column->addWidget(Section::label(QLocale().toString(today, QLocale::LongFormat), u"muted"_s, m_content));
}

// ---- what waits

struct TodayPage::Tile {
    const char *key;
    const char *icon;
    qint64 count;
    QString caption;
    QString below;
    Tone tone;
    bool isShownEmpty; ///< also when nothing waits
};

/// A warning is of an article in one place.
QString TodayPage::warnedText(const WarningCounts &warnings)
{
    if (warnings.open() == 0)
        return {};
    const QString articles = tr("%Ln article(s)", nullptr, static_cast<int>(warnings.articles));
    if (warnings.empty() == 0)
        return articles;
    return tr("%1  ·  %2", "how many articles, in how many places nothing is left")
        .arg(articles, tr("out in %Ln place(s)", nullptr, static_cast<int>(warnings.empty())));
}

void TodayPage::addTiles()
{
    auto *tiles = new QWidget(m_content);
    auto *row = new FlowRow(tiles, kCardGap);
    row->setEven(true);
    const auto waiting = [this](OrderQueue queue) {
        const auto it = m_figures.queues.find(queue);
        return it == m_figures.queues.end() ? 0 : it->second;
    };
    const auto &f = m_figures;
    const Tile all[] = {
        {"to_ship", "ship", waiting(OrderQueue::ToShip), tr("To ship"),
         waiting(OrderQueue::PartShipped) > 0
             ? tr("%Ln partly shipped", nullptr, static_cast<int>(waiting(OrderQueue::PartShipped)))
             : QString(),
         Tone::Accent, true},
        {"to_pay", "pay", waiting(OrderQueue::ToPay), tr("To pay"),
         f.overdue > 0 ? tr("%Ln over three days", nullptr, static_cast<int>(f.overdue)) : QString(),
         f.overdue > 0 ? Tone::Warn : Tone::Plain, true},
        {"refunds", "refund", f.refundsToDecide, tr("Refunds to decide"),
         f.refundsToSecond > 0 ? tr("%Ln by a second person", nullptr, static_cast<int>(f.refundsToSecond)) : QString(),
         Tone::Violet, true},
        {"refunds_to_send", "refund", f.refundsToSend, tr("Refunds to send"),
         f.refundsFailed > 0 ? tr("%Ln failed", nullptr, static_cast<int>(f.refundsFailed)) : QString(), Tone::Violet,
         false},
        {"warnings", "stock", f.warnings.open(), tr("Stock warnings"), warnedText(f.warnings),
         f.warnings.empty() > 0 ? Tone::Bad : Tone::Warn, true},
        {"attention", "warning", f.attention, tr("Need attention"),
         f.severe > 0 ? tr("%Ln cannot wait", nullptr, static_cast<int>(f.severe)) : QString(), Tone::Bad, true},
        {"late", "clock", waiting(OrderQueue::Late), tr("Late parcels"), tr("over a week on the way"), Tone::Warn,
         false},
        {"on_hold", "hold", waiting(OrderQueue::OnHold), tr("On hold"), {}, Tone::Warn, false},
        {"on_account", "file", waiting(OrderQueue::OnAccount), tr("Unpaid on account"), {}, Tone::Warn, false},
        {"drafts", "edit", waiting(OrderQueue::Drafts), tr("Drafts"), {}, Tone::Plain, false},
    };
    for (const Tile &each : all) {
        if (each.count == 0 && !each.isShownEmpty)
            continue;
        auto *tile = new FigureTile(QString::fromLatin1(each.icon), tiles);
        tile->show(each.count, each.caption, each.below, each.tone);
        const QString key = QString::fromLatin1(each.key);
        connect(tile, &QAbstractButton::clicked, this, [this, key] { follow(key); });
        row->addWidget(tile);
        m_tiles[key] = tile;
    }
    m_column->addWidget(tiles);
}

void TodayPage::follow(const QString &key)
{
    if (key == "warnings"_L1)
        emit warningsChosen();
    else if (key == "refunds"_L1)
        emit refundsChosen(
            queuesWithAny({{RefundQueue::ToReview, m_figures.refundsToDecide - m_figures.refundsToSecond},
                           {RefundQueue::Second, m_figures.refundsToSecond}}));
    else if (key == "refunds_to_send"_L1)
        emit refundsChosen(queuesWithAny({{RefundQueue::ToSettle, m_figures.refundsToSend - m_figures.refundsFailed},
                                          {RefundQueue::Failed, m_figures.refundsFailed}}));
    else if (key == "attention"_L1)
        emit attentionChosen();
    else if (const auto queue = orderQueueFromCode(key))
        emit queueChosen(*queue);
}

} // namespace kontor
