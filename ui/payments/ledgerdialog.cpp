// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerdialog.h"

#include "errortext.h"
#include "moneytext.h"
#include "orderwords.h"
#include "querywords.h"
#include "section.h"
#include "texttable.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum Column { Channel, Count, Received, Refunded, Taken, Fees, Net, ColumnCount };

QString dayText(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

LedgerDialog::LedgerDialog(const UiContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    setWindowTitle(tr("Payments by channel"));
    resize(880, 460);
    build();
    fillPeriods();
    read();
}

void LedgerDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(tr("Payments by channel"), u"title"_s, this));
    column->addWidget(
        Section::label(tr("Each sum stands on the day the money moved, that of unattached payments too. Double-click a "
                          "channel to see its payments."),
                       u"muted"_s, this));
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Period"), this);
    m_period = new QComboBox(this);
    label->setBuddy(m_period);
    row->addWidget(label);
    row->addWidget(m_period);
    row->addStretch(1);
    column->addLayout(row);
    m_model = new TextTableModel(this);
    m_model->setHeads(
        {tr("Channel"), tr("Payments"), tr("Received"), tr("Refunded"), tr("Taken back"), tr("Fees"), tr("Left")},
        {Count, Received, Refunded, Taken, Fees, Net});
    m_table = makeTextTable(m_model, tr("Payments by channel"), this);
    m_table->horizontalHeader()->setStretchLastSection(false); // the sums stand side by side
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { lead(index.row()); });
    column->addWidget(m_table, 1);
    m_nothing = Section::label({}, u"muted"_s, this);
    column->addWidget(m_nothing);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void LedgerDialog::fillPeriods()
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    const auto add = [this](const QString &text, const QDate &from, const QDate &until) {
        m_period->addItem(text, QVariantList{from, until});
    };
    add(tr("This month"), month, month.addMonths(1));
    add(tr("Last month"), month.addMonths(-1), month);
    add(tr("This year"), year, year.addYears(1));
    add(tr("Last year"), year.addYears(-1), year);
    add(tr("Since the beginning"), {}, {});
    connect(m_period, &QComboBox::currentIndexChanged, this, &LedgerDialog::read);
}

void LedgerDialog::read()
{
    const QVariantList ends = m_period->currentData().toList();
    const auto msOf = [&](const QVariant &day) {
        return day.toDate().isValid() ? std::optional(day.toDate().startOfDay(m_zone).toMSecsSinceEpoch())
                                      : std::nullopt;
    };
    const LedgerPeriod period{msOf(ends.value(0)), msOf(ends.value(1))};
    const quint64 reading = ++m_reading;
    m_context.worker
        .readFigures<std::vector<ChannelSums>>([period](ShopReader &reader) { return reader.paymentLedger(period); })
        .then(this, [this, reading](const Result<std::vector<ChannelSums>> &sums) {
            if (reading != m_reading)
                return;
            show(sums.value_or(std::vector<ChannelSums>()));
            if (!sums)
                m_nothing->setText(errorText(sums.error()));
        });
}

/// A line a channel and, where there are several in a currency, one for all of them.
void LedgerDialog::show(const std::vector<ChannelSums> &sums)
{
    m_sums = sums;
    const auto cells = [](const QString &name, const ChannelSums &each) {
        const auto money = [&](qint64 minor) { return moneyText(minor, each.currency); };
        return QStringList{name,
                           QLocale().toString(each.payments),
                           money(each.receivedMinor),
                           money(each.refundedMinor),
                           money(each.takenMinor),
                           money(each.feeMinor),
                           money(each.netMinor())};
    };
    std::map<QString, std::pair<int, ChannelSums>> totals; // currencies are never added to each other
    std::vector<QStringList> rows;
    for (const ChannelSums &each : m_sums) {
        rows.push_back(cells(channelWord(each.channel), each));
        auto &[channels, total] = totals[each.currency];
        ++channels;
        total.currency = each.currency;
        total.payments += each.payments;
        total.receivedMinor += each.receivedMinor;
        total.refundedMinor += each.refundedMinor;
        total.takenMinor += each.takenMinor;
        total.feeMinor += each.feeMinor;
    }
    for (const auto &[currency, total] : totals) {
        if (total.first > 1)
            rows.push_back(cells(tr("All channels, %1", "currency").arg(currency), total.second));
    }
    m_model->setRows(std::move(rows));
    m_model->setTotals(static_cast<int>(m_sums.size()));
    fitColumns(m_table);
    leaveRoomForNames();
    m_nothing->setText(m_sums.empty() ? tr("No money moved in this period.") : QString());
    m_nothing->setVisible(!m_nothing->text().isEmpty());
}

/// What the sums leave is the channel's; with large letters and large sums the window grows.
void LedgerDialog::leaveRoomForNames()
{
    constexpr int kLeastLetters = 18;
    int sums = 0;
    for (int column = 0; column < ColumnCount; ++column)
        sums += column == Channel ? 0 : m_table->columnWidth(column);
    m_table->setMinimumWidth(sums + kLeastLetters * m_table->fontMetrics().averageCharWidth()
                             + m_table->verticalScrollBar()->sizeHint().width());
    m_table->horizontalHeader()->setSectionResizeMode(Channel, QHeaderView::Stretch);
}

void LedgerDialog::lead(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_sums.size())
        return;
    QStringList words{u"channel:"_s + quotedValue(m_sums[static_cast<size_t>(row)].channel)};
    const QVariantList ends = m_period->currentData().toList();
    if (const QDate from = ends.value(0).toDate(); from.isValid())
        words << u"after:"_s + dayText(from.addDays(-1)) << u"before:"_s + dayText(ends.value(1).toDate());
    emit rowsWanted(words.join(u' '));
    accept();
}

} // namespace kontor
