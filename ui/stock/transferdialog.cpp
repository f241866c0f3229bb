// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferdialog.h"

#include "drafttable.h"
#include "goodspicker.h"
#include "order.h"
#include "scanfilter.h"
#include "stockwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<TransferDraftLine> readLine(ShopReader &reader, const VariantId &variant, const LocationId &source)
{
    KONTOR_ASSIGN(const GoodsRow goods, reader.variant(variant));
    KONTOR_ASSIGN(const std::vector<LevelRow> levels, reader.levels(variant));
    TransferDraftLine line{variant, goods.sku, goods.title, 0, 0, 0};
    const auto there = std::ranges::find(levels, source, &LevelRow::location);
    if (there != levels.end()) {
        line.onHand = there->onHand;
        line.available = there->available();
    }
    return line;
}

} // namespace

TransferDialog::TransferDialog(const UiContext &context, const Locations &locations, QWidget *parent)
    : FormDialog(parent), m_context(context)
{
    setHeading(tr("Send goods to another location"),
               tr("The goods leave the stock of the sending location at once, and are under way until somebody "
                  "receives them."));
    setAcceptText(tr("Send"));
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false); // a scanner ends with Return
    acceptButton()->setProperty("primary", true);
    resize(760, 540);
    buildPlaces(locations);
    m_goods = new GoodsPicker(context, context.info.currency, this);
    body()->addWidget(m_goods);
    m_lines = new TransferDraftModel(this);
    buildTable();
    m_override = new QCheckBox(tr("&Send it all the same; the books are wrong"), this);
    m_override->hide();
    body()->addWidget(m_override);
    connect(m_override, &QCheckBox::toggled, this, &TransferDialog::review);
    connect(m_goods, &GoodsPicker::chosen, this,
            [this](const GoodsRow &goods, std::optional<qint64> qty) { take(goods.id, qty); });
    connect(m_goods, &GoodsPicker::unknown, this, [this](const QString &code) {
        m_said = tr("Nothing in the shop matches “%1”.").arg(code);
        review();
    });
    connect(m_lines, &TransferDraftModel::refusedText, this, [this](const QString &text) {
        m_said = tr("“%1” is no quantity.").arg(text);
        review();
    });
    connect(m_lines, &TransferDraftModel::changed, this, &TransferDialog::review);
    connect(new ScanFilter(this), &ScanFilter::scanned, m_goods, &GoodsPicker::scan);
    review();
}

/// A location that is not there yet is made by its name.
void TransferDialog::buildPlaces(const Locations &locations)
{
    m_from = new QComboBox(this);
    m_to = new QComboBox(this);
    m_to->setEditable(true);
    for (const auto &[id, name] : locations) {
        m_from->addItem(placeName(name), id.uuid());
        m_to->addItem(placeName(name), id.uuid());
        if (id == mainLocation())
            m_from->setCurrentIndex(m_from->count() - 1);
    }
    m_to->setCurrentText({});
    for (int other = m_to->count() - 1; other >= 0; --other) {
        if (other != m_from->currentIndex())
            m_to->setCurrentIndex(other);
    }
    if (m_to->count() < 2)
        m_to->setCurrentIndex(-1);
    m_to->lineEdit()->setPlaceholderText(tr("Choose or name a new location"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    body()->addLayout(form);
    connect(m_from, &QComboBox::currentIndexChanged, this, &TransferDialog::readAgain);
    connect(m_to, &QComboBox::currentTextChanged, this, &TransferDialog::review);
}

void TransferDialog::buildTable()
{
    m_table = new DraftTable(m_lines, tr("Lines of the transfer"),
                             tr("The articles you send appear here. Type or scan the first article above."), this);
    body()->addWidget(m_table, 1);
}

LocationId TransferDialog::source() const
{
    const QUuid chosen = m_from->currentData().toUuid();
    return chosen.isNull() ? mainLocation() : LocationId(chosen);
}

/// Readers answer in order: fast scans stay in theirs.
void TransferDialog::take(const VariantId &variant, std::optional<qint64> qty)
{
    m_said.clear();
    auto read = [variant, place = source()](ShopReader &reader) { return readLine(reader, variant, place); };
    m_context.worker.read<TransferDraftLine>(read).then(this, [this, qty](const Result<TransferDraftLine> &line) {
        if (!line)
            return;
        const int row = m_lines->add(*line, qty);
        m_table->setCurrentIndex(m_lines->index(row, TransferDraftModel::Qty));
    });
}

void TransferDialog::readAgain()
{
    for (const TransferDraftLine &line : m_lines->lines()) {
        auto read = [variant = line.variant, place = source()](ShopReader &reader) {
            return readLine(reader, variant, place);
        };
        m_context.worker.read<TransferDraftLine>(read).then(this, [this](const Result<TransferDraftLine> &there) {
            if (there)
                m_lines->setThere(*there);
        });
    }
    review();
}

TransferDialog::Draft TransferDialog::draft() const
{
    Draft draft;
    draft.from = source();
    draft.toName = m_to->currentText().trimmed();
    if (const int known = m_to->findText(draft.toName, Qt::MatchFixedString); known >= 0)
        draft.to = LocationId(m_to->itemData(known).toUuid());
    for (const TransferDraftLine &line : m_lines->lines())
        draft.lines.push_back({line.variant, line.sku, line.qty, 0, 0});
    draft.isOverride = m_override->isChecked();
    return draft;
}

QString TransferDialog::placeProblem() const
{
    return draft().to == source() ? tr("Choose two different locations.") : QString();
}

bool TransferDialog::isMoreThanThere() const
{
    return std::ranges::any_of(m_lines->lines(), &TransferDraftLine::isMoreThanThere);
}

void TransferDialog::review()
{
    setTotal(tr("Will be sent"),
             tr("%Ln unit(s)", nullptr, static_cast<int>(std::min<qint64>(m_lines->units(), 1'000'000'000))));
    const bool isMore = isMoreThanThere();
    m_override->setVisible(isMore);
    if (!isMore)
        m_override->setChecked(false);
    QString problem = std::exchange(m_said, {});
    if (problem.isEmpty())
        problem = placeProblem();
    const bool isComplete = !m_lines->lines().empty() && !m_to->currentText().trimmed().isEmpty();
    if (problem.isEmpty() && isMore && !m_override->isChecked()) {
        const auto more = std::ranges::find_if(m_lines->lines(), &TransferDraftLine::isMoreThanThere);
        problem = tr("%1 has only %Ln unit(s) of “%2” in stock.", nullptr,
                     static_cast<int>(std::clamp<qint64>(more->onHand, 0, 1'000'000'000)))
                      .arg(m_from->currentText(), more->title);
    }
    setProblem(problem, isComplete && problem.isEmpty());
    const bool isPromised = std::ranges::any_of(m_lines->lines(), &TransferDraftLine::isPromised);
    if (problem.isEmpty() && isComplete && isPromised && !isMore)
        setHint(tr("Some of it is set aside or reserved for orders there."));
}

} // namespace kontor
