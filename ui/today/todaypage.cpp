// SPDX-License-Identifier: GPL-3.0-or-later
#include "todaypage.h"

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
    for (const auto &[key, each] : m_tiles) {
        if (each->hasFocus())
            focused = key;
    }
    m_tiles.clear();
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(16);
    addHead();
    addTiles();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(16);
        columns->addLayout(column, 1);
    }
    if (m_isRead) {
        addDays(left);
        const bool isBeginning = addStart(right);
        addByItself(isBeginning ? right : left);
        addActivity(isBeginning ? left : right);
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

void TodayPage::addTiles()
{
    auto *tiles = new QWidget(m_content);
    auto *row = new FlowRow(tiles, 12);
    row->setEven(true);
    const auto waiting = [this](OrderQueue queue) {
        const auto it = m_figures.queues.find(queue);
        return it == m_figures.queues.end() ? 0 : it->second;
    };
    const auto &f = m_figures;
    const Tile all[] = {
        {"to_ship", "ship", waiting(OrderQueue::ToShip), tr("to ship"),
         waiting(OrderQueue::PartShipped) > 0
             ? tr("%Ln partly shipped", nullptr, static_cast<int>(waiting(OrderQueue::PartShipped)))
             : QString(),
         Tone::Accent, true},
        {"to_pay", "pay", waiting(OrderQueue::ToPay), tr("to pay"),
         f.overdue > 0 ? tr("%Ln over three days", nullptr, static_cast<int>(f.overdue)) : QString(),
         f.overdue > 0 ? Tone::Warn : Tone::Plain, true},
        {"refunds", "refund", f.refundsToDecide, tr("refunds to decide"),
         f.refundsToSend > 0 ? tr("%Ln to send", nullptr, static_cast<int>(f.refundsToSend)) : QString(), Tone::Violet,
         true},
        {"out", "stock", f.outGoods, tr("out of stock"),
         f.lowGoods > 0 ? tr("%Ln more run low", nullptr, static_cast<int>(f.lowGoods)) : QString(), Tone::Bad, true},
        {"attention", "warning", f.attention, tr("need attention"),
         f.severe > 0 ? tr("%Ln cannot wait", nullptr, static_cast<int>(f.severe)) : QString(), Tone::Bad, true},
        {"late", "clock", waiting(OrderQueue::Late), tr("late parcels"), tr("over a week away"), Tone::Warn, false},
        {"on_hold", "hold", waiting(OrderQueue::OnHold), tr("on hold"), {}, Tone::Warn, false},
        {"on_account", "file", waiting(OrderQueue::OnAccount), tr("unpaid on account"), {}, Tone::Warn, false},
        {"drafts", "edit", waiting(OrderQueue::Drafts), tr("drafts"), {}, Tone::Plain, false},
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
    if (key == "out"_L1)
        emit goodsChosen(m_figures.outGoods > 0 || m_figures.lowGoods == 0 ? u"out"_s : u"low"_s);
    else if (key == "refunds"_L1)
        emit refundsChosen(m_figures.refundsToDecide > 0 || m_figures.refundsToSend == 0 ? RefundQueue::ToReview
                                                                                         : RefundQueue::ToSettle);
    else if (key == "attention"_L1)
        emit attentionChosen();
    else if (const auto queue = orderQueueFromCode(key))
        emit queueChosen(*queue);
}

} // namespace kontor
