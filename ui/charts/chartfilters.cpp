// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfilters.h"

#include "flowrow.h"
#include "mirroredtext.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr PeriodPreset kPresets[] = {PeriodPreset::Last28,    PeriodPreset::Today,       PeriodPreset::Yesterday,
                                     PeriodPreset::Last7,     PeriodPreset::ThisWeek,    PeriodPreset::ThisMonth,
                                     PeriodPreset::LastMonth, PeriodPreset::ThisQuarter, PeriodPreset::ThisYear,
                                     PeriodPreset::LastYear,  PeriodPreset::Last365};
constexpr int kCustom = static_cast<int>(std::size(kPresets));

/// Replaces what a box offers and keeps what was chosen, by its place.
void offer(QComboBox *box, const QStringList &words)
{
    const QSignalBlocker quiet(box);
    const int before = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(before < words.size() ? before : 0);
}

/// Without a word of it: who calls knows. What is not there any more (−1) is the first.
void choose(QComboBox *box, qsizetype place)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, place)));
}

/// Nothing is chosen of a box that stands on “all”.
std::optional<qsizetype> chosenIn(const QComboBox *box)
{
    return box->currentIndex() > 0 ? std::optional<qsizetype>(box->currentIndex() - 1) : std::nullopt;
}

} // namespace

ChartFilters::ChartFilters(QTimeZone zone, const QString &currency, QWidget *parent)
    : QWidget(parent), m_zone(std::move(zone))
{
    m_choices.currencies = {currency};
    auto *row = new FlowRow(this, 8);
    for (QComboBox **box :
         {&m_period, &m_grain, &m_comparison, &m_dating, &m_currency, &m_channel, &m_category, &m_location}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(*box);
        connect(*box, &QComboBox::currentIndexChanged, this, &ChartFilters::changed);
    }
    for (QDateEdit **day : {&m_from, &m_to}) {
        *day = new QDateEdit(this);
        (*day)->setCalendarPopup(true);
        (*day)->hide();
        row->addWidget(*day);
        connect(*day, &QDateEdit::dateChanged, this, &ChartFilters::changed);
    }
    connect(m_period, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_from->setVisible(index == kCustom);
        m_to->setVisible(index == kCustom);
    });
}

void ChartFilters::retranslate()
{
    offer(m_period,
          {tr("Last 28 days"), tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("This week"), tr("This month"),
           tr("Last month"), tr("This quarter"), tr("This year"), tr("Last year"), tr("Last 365 days"),
           isolatedText(tr("From … to …"))});
    offer(m_grain, {tr("Automatic"), tr("By day"), tr("By week"), tr("By month")});
    offer(m_comparison, {tr("Not compared"), tr("vs. previous period"), tr("vs. previous year")});
    offer(m_dating, {tr("Refunds by refund date"), tr("Refunds by order date")});
    fillChoices();
    const QLocale locale;
    for (QDateEdit *day : {m_from, m_to}) {
        day->setLayoutDirection(locale.textDirection()); // in a mirrored window Qt would turn its parts around
        day->setDisplayFormat(locale.dateFormat(QLocale::ShortFormat));
    }
    const std::pair<QWidget *, QString> names[] = {
        {m_period, tr("Period")},     {m_from, tr("First day")},        {m_to, tr("Last day")},
        {m_grain, tr("Steps")},       {m_comparison, tr("Comparison")}, {m_dating, tr("When refunds count")},
        {m_currency, tr("Currency")}, {m_channel, tr("Sales channel")}, {m_category, tr("Category")},
        {m_location, tr("Location")}};
    for (const auto &[widget, name] : names) {
        widget->setAccessibleName(name);
        widget->setToolTip(name);
    }
}

void ChartFilters::setChoices(const Choices &choices)
{
    const FigureQuestion before = question(); // what was chosen stays so, although another may stand at its place now
    m_choices = choices;
    fillChoices();
    const auto placeOf = [](const auto &all, const auto &is) -> qsizetype {
        const auto found = std::ranges::find_if(all, is);
        return found == std::ranges::end(all) ? -1 : std::distance(std::ranges::begin(all), found);
    };
    choose(m_currency, m_choices.currencies.indexOf(before.currency));
    if (before.channel)
        choose(m_channel, m_choices.channels.indexOf(*before.channel) + 1);
    if (!before.category.isEmpty())
        choose(m_category,
               placeOf(m_choices.categories, [&](const QString &path) { return path == before.category; }) + 1);
    if (before.location)
        choose(m_location,
               placeOf(m_choices.locations, [&](const auto &place) { return place.first == *before.location; }) + 1);
    const FigureQuestion after = question();
    if (after.currency != before.currency || after.channel != before.channel || after.category != before.category
        || after.location != before.location)
        emit changed(); // something of it is gone
}

void ChartFilters::fillChoices()
{
    QStringList channels{tr("All sales channels")};
    for (const QString &channel : std::as_const(m_choices.channels))
        channels << (channel.isEmpty() ? tr("Own shop") : channel);
    QStringList categories{tr("All categories")};
    for (const QString &path : m_choices.categories)
        categories << path;
    QStringList locations{tr("All locations")};
    for (const auto &[id, name] : m_choices.locations)
        locations << name;
    offer(m_currency, m_choices.currencies);
    offer(m_channel, channels);
    offer(m_category, categories);
    offer(m_location, locations);
    m_currency->setVisible(m_choices.currencies.size() > 1);
    m_channel->setVisible(m_choices.channels.size() > 1);
    m_category->setVisible(!m_choices.categories.empty());
    m_location->setVisible(m_choices.locations.size() > 1);
}

FigureQuestion ChartFilters::question() const
{
    FigureQuestion question;
    question.weekStart = QLocale().firstDayOfWeek();
    const int period = std::max(0, m_period->currentIndex());
    question.range = period == kCustom
        ? DayRange{std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date())}
        : presetRange(kPresets[period], today(), question.weekStart);
    const auto grain = chosenIn(m_grain);
    question.grain = grain ? static_cast<Grain>(*grain) : usualGrain(question.range);
    question.dating = static_cast<Dating>(std::max(0, m_dating->currentIndex()));
    question.currency = m_choices.currencies.value(std::max(0, m_currency->currentIndex()));
    if (const auto channel = chosenIn(m_channel))
        question.channel = m_choices.channels.at(*channel);
    if (const auto category = chosenIn(m_category))
        question.category = m_choices.categories[static_cast<size_t>(*category)];
    if (const auto location = chosenIn(m_location))
        question.location = m_choices.locations[static_cast<size_t>(*location)].first;
    return question;
}

Comparison ChartFilters::comparison() const
{
    return static_cast<Comparison>(std::max(0, m_comparison->currentIndex()));
}

QDate ChartFilters::today() const
{
    return QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
}

void ChartFilters::showRange(const DayRange &range)
{
    m_from->setDate(range.from);
    m_to->setDate(range.to);
    m_period->setCurrentIndex(kCustom);
}

void ChartFilters::showWhole(PeriodPreset period)
{
    for (QComboBox *filter : {m_grain, m_dating, m_currency, m_channel, m_category, m_location})
        filter->setCurrentIndex(0);
    m_period->setCurrentIndex(static_cast<int>(std::ranges::find(kPresets, period) - std::begin(kPresets)));
    compareWith(Comparison::PeriodBefore);
}

void ChartFilters::compareWith(Comparison comparison)
{
    m_comparison->setCurrentIndex(static_cast<int>(comparison));
}

} // namespace kontor
