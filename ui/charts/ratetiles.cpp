// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratetiles.h"

#include "chartdata.h"
#include "chartwords.h"
#include "figuretile.h"
#include "flowrow.h"
#include "formdialog.h"
#include "section.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kRateDialogWidth = 460;

/// What a rate means and is made of. Without words for it there is no way to its rows.
class RateDialog final : public FormDialog
{
public:
    RateDialog(const QString &name, const QString &definition, const QStringList &figures, const QString &rows,
               QWidget *parent)
        : FormDialog(parent), m_hasRows(!rows.isEmpty())
    {
        setHeading(name, definition);
        setRejectText(RateTiles::tr("Close"));
        setAcceptText(rows);
        setMinimumWidth(kRateDialogWidth);
        body()->addWidget(Section::label(figures.join(u'\n'), {}, this)); // as one: they are read together
        acceptButton()->setVisible(m_hasRows);
        rejectButton()->setDefault(!m_hasRows);
        review();
    }

protected:
    void review() override { setProblem({}, m_hasRows); }

private:
    bool m_hasRows;
};

} // namespace

/// A rate with what is said about it.
struct RateTiles::Rate {
    QString key;
    QString name;
    QString definition;
    QString nothing; ///< what is said where there is nothing to divide by
    Ratio now;
    std::optional<Ratio> before;
    [[nodiscard]] bool isOfPlaces() const { return key == "stock_warning"_L1; } ///< as they are now
};

RateTiles::RateTiles(QWidget *parent) : QWidget(parent)
{
    auto *row = new FlowRow(this, 8);
    row->setEven(true);
    for (const auto &[key, drawing] :
         {std::pair{u"order_payment"_s, u"orders"_s}, std::pair{u"payment_success"_s, u"pay"_s},
          std::pair{u"transport"_s, u"ship"_s}, std::pair{u"stock_warning"_s, u"stock"_s},
          std::pair{u"registration"_s, u"person"_s}, std::pair{u"search"_s, u"search"_s},
          std::pair{u"data_accuracy"_s, u"check"_s}}) {
        m_tiles[key] = new FigureTile(drawing, this);
        row->addWidget(m_tiles[key]);
    }
}

FigureTile *RateTiles::tile(const QString &key) const
{
    const auto it = m_tiles.find(key);
    return it == m_tiles.end() ? nullptr : it->second;
}

void RateTiles::setRates(const RatesAnswer &rates, const DayRange &days)
{
    m_rates = rates;
    m_areKnown = true;
    m_days = days;
    showAll();
}

std::vector<RateTiles::Rate> RateTiles::rates() const
{
    return {{u"order_payment"_s, tr("Orders paid"),
             tr("Orders that were once paid in full, of the orders placed in the period."), tr("No orders placed"),
             m_rates.now.paid, m_rates.before.paid},
            {u"payment_success"_s, tr("Payment success"), tr("Payment attempts that succeeded, of those that ended."),
             tr("No payments tried"), m_rates.now.payments, m_rates.before.payments},
            {u"transport"_s, tr("Delivered"),
             tr("Parcels delivered, of those in a final state, of the orders placed in the period."),
             tr("No parcels arrived"), m_rates.now.transport, m_rates.before.transport},
            {u"stock_warning"_s, tr("Stock warning"),
             tr("Places of tracked articles at or under their threshold, of all such places, now: an article in two "
                "locations counts twice, and warnings that were put off count, too."),
             tr("Nothing is tracked"), m_rates.warning, m_rates.warningBefore},
            {u"registration"_s,
             tr("Registration"),
             tr("Accounts activated, of registrations tried. A storefront tells of them."),
             tr("No accounts known"),
             {},
             Ratio()},
            {u"search"_s,
             tr("Search accuracy"),
             tr("Relevant results, of those shown for judged searches. A storefront tells of them."),
             tr("No searches judged"),
             {},
             Ratio()},
            {u"data_accuracy"_s, tr("Data accuracy"),
             tr("Events of buyers that are whole and new, of those received. Files of events and storefronts tell of "
                "them."),
             tr("No visits known"), m_rates.accuracy, m_rates.accuracyBefore}};
}

/// Count and of how many; in words where there are none.
QString RateTiles::countedText(const Rate &rate, const Ratio &ratio)
{
    if (ratio.whole <= 0)
        return rate.nothing;
    const QString part = QLocale().toString(ratio.part);
    return rate.isOfPlaces()
        ? tr("%1 of %Ln place(s)", "of articles: one in two locations has two", static_cast<int>(ratio.whole)).arg(part)
        : tr("%1 of %2", "count, of how many").arg(part, QLocale().toString(ratio.whole));
}

void RateTiles::showAll()
{
    for (const Rate &rate : rates()) {
        FigureTile *tile = m_tiles.at(rate.key);
        if (!m_areKnown) { // that there is none is said only when that was asked
            tile->showText({}, rate.name, u"\n"_s, Tone::Quiet);
            continue;
        }
        const bool wasKnown = rate.before && rate.before->whole > 0;
        const QString before = wasKnown ? tr("before: %1").arg(percentText(rate.before->share()))
            : rate.isOfPlaces()         ? tr("now", "what a rate is of, instead of days")
                                        : QString();
        tile->showText(percentText(rate.now.share()), rate.name, countedText(rate, rate.now) + u'\n' + before,
                       rate.now.whole > 0 ? Tone::Plain : Tone::Quiet);
        tile->disconnect(this);
        connect(tile, &QAbstractButton::clicked, this, [this, rate] { explain(rate); });
    }
}

/// What a rate means, what it is made of, and the way to its rows.
void RateTiles::explain(const Rate &rate)
{
    const auto said = [&rate](const Ratio &ratio) {
        return ratio.whole > 0
            ? tr("%1 (%2)", "percentage, count of how many").arg(percentText(ratio.share()), countedText(rate, ratio))
            : rate.nothing;
    };
    QStringList figures;
    figures << (rate.isOfPlaces() ? tr("Now: %1", "a rate").arg(said(rate.now))
                                  : tr("%1: %2", "period, a rate").arg(rangeText(m_days), said(rate.now)));
    if (rate.before)
        figures << tr("Before: %1", "a rate").arg(said(*rate.before));
    const bool hasRows = rate.now.whole > 0 && rate.key != "data_accuracy"_L1; // of events no rows are kept
    const bool isStock = rate.isOfPlaces();
    const QString rows = !hasRows ? QString() : isStock ? tr("Show the warnings") : tr("Show the orders");
    auto *dialog = new RateDialog(rate.name, rate.definition, figures, rows, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString query = u"placed:%1..%2"_s.arg(m_days.from.toString(Qt::ISODate), m_days.to.toString(Qt::ISODate));
    connect(dialog, &QDialog::accepted, this,
            [this, isStock, query] { isStock ? emit warningsWanted() : emit ordersWanted(query); });
    dialog->open();
}

} // namespace kontor
