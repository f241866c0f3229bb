// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the first tab below its tiles: days, first steps, what the shop did by itself, recent activity.
#include "activitywords.h"
#include "actortext.h"
#include "backuprun.h"
#include "dottedtext.h"
#include "icons.h"
#include "jobs.h"
#include "moneytext.h"
#include "orderwords.h"
#include "pilllabel.h"
#include "section.h"
#include "theme.h"
#include "toast.h"
#include "todaypage.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QDate dateOf(int day)
{
    return {day / 10000, day / 100 % 100, day % 100};
}

QFrame *frameOf(const QString &title, QVBoxLayout *&inside, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(u"card"_s);
    frame->setAccessibleName(title);
    inside = new QVBoxLayout(frame);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(8);
    inside->addWidget(Section::label(title, u"heading"_s, frame));
    return frame;
}

} // namespace

QString TodayPage::settingsKey(const QString &name) const
{
    const QByteArray path = QFileInfo(m_context.path).absoluteFilePath().toUtf8();
    return u"today/%1/%2"_s.arg(QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex()),
                                name);
}

// ---- days

void TodayPage::addDays(QVBoxLayout *column)
{
    QVBoxLayout *inside = nullptr;
    QFrame *card = frameOf(tr("Since yesterday"), inside, m_content);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    const auto weekday = [](const DayFigures &day) {
        return QLocale().dayName(dateOf(day.day).dayOfWeek(), QLocale::ShortFormat);
    };
    const std::pair<QString, const DayFigures *> days[] = {
        {tr("Today"), &m_figures.today},
        {tr("%1 a week ago", "short name of a weekday").arg(weekday(m_figures.sameDayLastWeek)),
         &m_figures.sameDayLastWeek},
        {tr("Yesterday"), &m_figures.yesterday},
        {tr("%1 a week ago", "short name of a weekday").arg(weekday(m_figures.weekBeforeYesterday)),
         &m_figures.weekBeforeYesterday},
    };
    const QString currency = m_context.info.currency;
    const QString heads[] = {tr("Orders"), tr("Revenue without tax"), tr("Refunds"), tr("Cancelled orders")};
    for (int row = 0; row < 4; ++row)
        grid->addWidget(Section::label(heads[row], {}, card), row + 1, 0);
    for (int i = 0; i < 4; ++i) {
        const bool isPast = i % 2 == 1;
        const DayFigures &day = *days[i].second;
        const QString values[] = {
            QLocale().toString(day.orders), moneyText(day.netMinor, currency), moneyText(day.refundedMinor, currency),
            isPast ? QString() : QLocale().toString(day.cancelled)}; // of a week ago it is not kept
        const QString role = isPast ? u"muted"_s : u"heading"_s;
        auto *head = Section::label(days[i].first, isPast ? u"muted"_s : QString(), card);
        head->setWordWrap(false);
        grid->addWidget(head, 0, i + 1, Qt::AlignRight);
        for (int row = 0; row < 4; ++row) {
            auto *value = Section::label(values[row], role, card);
            value->setWordWrap(false);
            grid->addWidget(value, row + 1, i + 1, Qt::AlignRight);
        }
    }
    inside->addLayout(grid);
    column->addWidget(card);
}

void TodayPage::addByItself(QVBoxLayout *column)
{
    if (m_figures.expired + m_figures.received + m_figures.closed == 0)
        return;
    auto *card = new Section(tr("Done by itself since yesterday"), m_content);
    const std::tuple<int, const char *, QString> rows[] = {
        {m_figures.expired, "clock",
         tr("%Ln order(s) cancelled because nobody paid in time", nullptr, m_figures.expired)},
        {m_figures.received, "received",
         tr("%Ln order(s) counted as received because the parcel arrived long ago", nullptr, m_figures.received)},
        {m_figures.closed, "check",
         tr("%Ln order(s) completed because the time to send goods back is over", nullptr, m_figures.closed)}};
    for (const auto &[count, picture, sentence] : rows) {
        if (count > 0)
            card->add({QString::fromLatin1(picture), sentence, {}, {}, {}, Tone::Plain, false});
    }
    column->addWidget(card);
}

// ---- the first steps

bool TodayPage::isDone(StartTask task) const
{
    const ShopStart &start = m_figures.start;
    switch (task) {
    case StartTask::Goods:
        return start.hasGoods;
    case StartTask::Taxes:
        return start.hasTaxes;
    case StartTask::Order:
        return start.hasOrder;
    case StartTask::Payment:
        return start.hasPayment;
    case StartTask::Shipment:
        return start.hasShipment;
    case StartTask::Backup:
        return QSettings().contains(settingsKey(u"backup"_s));
    }
    return true;
}

/// Whether there is still something to begin with.
bool TodayPage::addStart(QVBoxLayout *column)
{
    constexpr StartTask all[] = {StartTask::Goods,   StartTask::Taxes,    StartTask::Order,
                                 StartTask::Payment, StartTask::Shipment, StartTask::Backup};
    const int done = static_cast<int>(std::ranges::count_if(all, [this](StartTask task) { return isDone(task); }));
    if (done == std::ssize(all) || QSettings().value(settingsKey(u"start_dismissed"_s)).toBool())
        return false;
    auto *card = new Section(tr("First steps, %1 of %2 done").arg(done).arg(std::ssize(all)), m_content);
    for (const StartTask task : all)
        addTask(card, task, isDone(task));
    auto *dismiss = new QToolButton(card);
    dismiss->setText(tr("Do not show this any more"));
    connect(dismiss, &QToolButton::clicked, this, [this] {
        QSettings().setValue(settingsKey(u"start_dismissed"_s), true);
        rebuild();
    });
    dismiss->setProperty("link", true);
    static_cast<QVBoxLayout *>(card->layout())->addWidget(dismiss, 0, Qt::AlignLeft);
    column->addWidget(card);
    return true;
}

void TodayPage::addTask(Section *card, StartTask task, bool isDone)
{
    struct Words {
        QString text;
        QString button;
    };
    const auto words = [task]() -> Words {
        switch (task) {
        case StartTask::Goods:
            return {tr("Put goods into the shop"), tr("Import a table…")};
        case StartTask::Taxes:
            return {tr("Set the tax rate"), tr("Settings…")};
        case StartTask::Order:
            return {tr("Take the first order"), tr("New order…")};
        case StartTask::Payment:
            return {tr("Record its payment"), tr("To pay")};
        case StartTask::Shipment:
            return {tr("Send the first parcel"), tr("To ship")};
        case StartTask::Backup:
            return {tr("Keep a copy in another place"), tr("Back up…")};
        }
        return {};
    }();
    card->add({isDone ? u"check"_s : u"right"_s, words.text, {}, {}, {}, Tone::Good, false});
    if (isDone)
        return card->putAside(new PillLabel(tr("Done"), Tone::Good, card));
    auto *button = new QPushButton(words.button, card);
    connect(button, &QPushButton::clicked, this, [this, task] { begin(task); });
    card->putAside(button);
}

void TodayPage::begin(StartTask task)
{
    switch (task) {
    case StartTask::Order:
        emit newOrderWanted();
        break;
    case StartTask::Payment:
        emit queueChosen(OrderQueue::ToPay);
        break;
    case StartTask::Shipment:
        emit queueChosen(OrderQueue::ToShip);
        break;
    case StartTask::Backup:
        askBackUp();
        break;
    case StartTask::Goods:
    case StartTask::Taxes:
        emit taskChosen(task);
        break;
    }
}

void TodayPage::askBackUp()
{
    const QString name =
        u"%1-%2.kontor"_s.arg(QFileInfo(m_context.path).completeBaseName(), QDate::currentDate().toString(Qt::ISODate));
    const QString path = QFileDialog::getSaveFileName(this, tr("Back up the shop"), name, tr("Kontor shop (*.kontor)"));
    if (!path.isEmpty())
        backUp(path);
}

void TodayPage::backUp(const QString &path)
{
    if (!m_context.jobs)
        m_context.jobs = new Jobs(this);
    Job *job = m_context.jobs->start(tr("Copy of the shop"));
    auto *run = new BackupRun(m_context.path, path, job, this);
    connect(run, &BackupRun::succeeded, this, [this] {
        QSettings().setValue(settingsKey(u"backup"_s), QDateTime::currentDateTimeUtc());
        rebuild();
    });
    run->start();
}

// ---- what happened last

void TodayPage::addActivity(QVBoxLayout *column)
{
    if (m_figures.activity.empty())
        return;
    auto *card = new Section(tr("Recent activity"), m_content);
    for (const ActivityRow &row : m_figures.activity) {
        QStringList below;
        if (!row.orderNumber.isEmpty())
            below += tr("Order %1").arg(row.orderNumber);
        below += whenText(row.atMs, m_zone);
        if (!row.actor.isEmpty())
            below += actorText(row.actor);
        if (!row.device.isEmpty())
            below += row.device;
        const bool isVoid = row.verdict == Verdict::Void;
        card->add({activityIcon(row),
                   activityText(row),
                   dottedText(below),
                   {},
                   isVoid ? tr("Not carried out") : QString(),
                   Tone::Bad,
                   false});
        if (row.orderNumber.isEmpty())
            continue;
        auto *open = new QToolButton(card);
        open->setIcon(icon(u"right"_s));
        open->setAutoRaise(true);
        open->setToolTip(tr("Open the order"));
        open->setAccessibleName(tr("Open order %1").arg(row.orderNumber));
        connect(open, &QToolButton::clicked, this, [this, number = row.orderNumber] { emit orderChosen(number); });
        card->putAside(open);
    }
    column->addWidget(card);
}

} // namespace kontor
