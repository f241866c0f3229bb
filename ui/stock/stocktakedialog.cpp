// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocktakedialog.h"

#include "drafttable.h"
#include "goodspicker.h"
#include "order.h"
#include "orderdraftkeep.h"
#include "scanfilter.h"
#include "stockwords.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const QString kStocktakeDraft = u"stocktake"_s;

Result<CountedLine> readLine(ShopReader &reader, const VariantId &variant, const LocationId &location)
{
    KONTOR_ASSIGN(const GoodsRow goods, reader.variant(variant));
    KONTOR_ASSIGN(const std::vector<LevelRow> levels, reader.levels(variant));
    CountedLine line{variant, goods.title, goods.sku, 0, 0, 0, 0};
    const auto here = std::ranges::find(levels, location, &LevelRow::location);
    if (here != levels.end()) {
        line.booked = here->onHand;
        line.reserved = here->reserved;
    }
    return line;
}

} // namespace

StocktakeDialog::StocktakeDialog(const UiContext &context, const Locations &locations, QWidget *parent)
    : FormDialog(parent), m_context(context)
{
    setHeading(tr("Stocktake"),
               tr("Scan each piece, or type 12* before a code for twelve. Packed parcels that are still in the house "
                  "count, too."));
    setAcceptText(tr("Book the counts"));
    setRejectText(tr("Go on later"));
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false); // a scanner ends with Return
    acceptButton()->setProperty("primary", true);
    resize(820, 560);
    m_location = new QComboBox(this);
    for (const auto &[id, name] : locations)
        m_location->addItem(placeName(name), id.uuid());
    m_location->setVisible(locations.size() > 1);
    if (locations.size() > 1) {
        auto *form = new QFormLayout;
        form->addRow(tr("&Location"), m_location);
        body()->addLayout(form);
    }
    m_goods = new GoodsPicker(context, context.info.currency, this);
    body()->addWidget(m_goods);
    m_lines = new StocktakeModel(this);
    buildTable();
    buildUncertain();
    connect(m_goods, &GoodsPicker::chosen, this, [this](const GoodsRow &goods, std::optional<qint64> qty) {
        take(goods.id, qty.value_or(1), QDateTime::currentMSecsSinceEpoch());
    });
    connect(m_goods, &GoodsPicker::unknown, this, [this](const QString &code) {
        m_said = tr("Nothing in the shop matches “%1”.").arg(code);
        review();
    });
    connect(m_lines, &StocktakeModel::refusedText, this, [this](const QString &text) {
        m_said = tr("“%1” is no count.").arg(text);
        review();
    });
    connect(m_lines, &StocktakeModel::changed, this, &StocktakeDialog::review);
    connect(m_lines, &StocktakeModel::changed, this, &StocktakeDialog::keep);
    connect(new ScanFilter(this), &ScanFilter::scanned, m_goods, &GoodsPicker::scan);
    restore();
    review();
}

void StocktakeDialog::buildTable()
{
    m_table = new DraftTable(m_lines, tr("What was counted"),
                             tr("The articles you count appear here. Type or scan the first article above."), this);
    body()->addWidget(m_table, 1);
}

/// Earlier counts of this place that nobody can tell apart from a sale.
void StocktakeDialog::buildUncertain()
{
    m_uncertain = new UncertainCounts(m_context, this);
    body()->addWidget(m_uncertain);
    m_uncertain->showAt(location());
    connect(m_location, &QComboBox::currentIndexChanged, this, [this] { m_uncertain->showAt(location()); });
    connect(m_uncertain, &UncertainCounts::refused, this, [this](const QString &sentence) {
        m_said = sentence;
        review();
    });
    connect(m_uncertain, &UncertainCounts::decided, this, [this](const VariantId &article) {
        auto read = [article, place = location()](ShopReader &reader) { return readLine(reader, article, place); };
        m_context.worker.read<CountedLine>(read).then(this, [this](const Result<CountedLine> &line) {
            if (line)
                m_lines->setBooks(*line);
        });
    });
}

LocationId StocktakeDialog::location() const
{
    const QUuid chosen = m_location->currentData().toUuid();
    return chosen.isNull() ? mainLocation() : LocationId(chosen);
}

/// Readers answer in order: fast scans stay in theirs.
void StocktakeDialog::take(const VariantId &variant, qint64 units, qint64 atMs)
{
    m_said.clear();
    auto read = [variant, place = location()](ShopReader &reader) { return readLine(reader, variant, place); };
    m_context.worker.read<CountedLine>(read).then(this, [this, units, atMs](const Result<CountedLine> &found) {
        if (!found)
            return;
        CountedLine line = *found;
        line.atMs = atMs;
        m_location->setEnabled(false); // what was counted was counted here
        const int row = m_lines->add(line, units);
        m_table->setCurrentIndex(m_lines->index(row, StocktakeModel::Counted));
        m_table->scrollTo(m_table->currentIndex());
    });
}

void StocktakeDialog::keep()
{
    QJsonArray lines;
    for (const CountedLine &line : m_lines->lines())
        lines +=
            QJsonObject{{u"variant"_s, line.variant.toString()}, {u"counted"_s, line.counted}, {u"at_ms"_s, line.atMs}};
    const OrderDraftKeep draft(m_context.path, kStocktakeDraft);
    if (lines.isEmpty())
        draft.forget();
    else
        draft.save({{u"location"_s, location().toString()}, {u"lines"_s, lines}});
}

void StocktakeDialog::restore()
{
    const auto kept = OrderDraftKeep(m_context.path, kStocktakeDraft).load();
    if (!kept)
        return;
    const int place = m_location->findData(QUuid::fromString(kept->value("location"_L1).toString()));
    if (place >= 0)
        m_location->setCurrentIndex(place);
    for (const QJsonValue &value : kept->value("lines"_L1).toArray()) {
        const QJsonObject line = value.toObject();
        take(VariantId::fromString(line.value("variant"_L1).toString()), line.value("counted"_L1).toInteger(),
             line.value("at_ms"_L1).toInteger());
    }
}

void StocktakeDialog::forget(const QString &shopPath)
{
    OrderDraftKeep(shopPath, kStocktakeDraft).forget();
}

void StocktakeDialog::review()
{
    const auto articles = static_cast<int>(m_lines->lines().size());
    setTotal(tr("%Ln article(s) counted", nullptr, articles),
             tr("%Ln differ(s) from the books", nullptr, m_lines->differing()));
    setProblem(m_said, articles > 0);
    m_said.clear();
}

} // namespace kontor
