// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasedialog.h"

#include "drafttable.h"
#include "goodspicker.h"
#include "moneytext.h"
#include "purchasedraftmodel.h"
#include "scanfilter.h"
#include "stockwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kPurchaseDialogUsualDays = 7;
constexpr qint64 kPurchaseDialogWideAmount = 9'999'999; // 99,999.99

std::vector<PurchaseDraftLine> draftLines(const PurchaseSheet &sheet)
{
    std::vector<PurchaseDraftLine> lines;
    for (qsizetype i = 0; i < std::ssize(sheet.state.lines); ++i) {
        const PurchaseLine &line = sheet.state.lines[static_cast<size_t>(i)];
        if (line.qty > 0)
            lines.push_back({line.variant, line.sku, sheet.titles.value(i), line.qty, line.costMinor});
    }
    return lines;
}

} // namespace

PurchaseDialog::PurchaseDialog(const UiContext &context, const PurchaseDraft &draft,
                               const std::vector<Supplier> &suppliers, const Locations &locations, QWidget *parent)
    : FormDialog(parent), m_context(context), m_location(draft.location), m_suppliers(suppliers)
{
    setHeading(tr("Order from a supplier"), {});
    setAcceptText(tr("Place the order"));
    build(locations);
    m_supplier->setCurrentText(draft.supplier);
    m_lines->setLines(draft.lines);
    review();
}

PurchaseDialog::PurchaseDialog(const UiContext &context, const PurchaseSheet &sheet, QWidget *parent)
    : FormDialog(parent), m_context(context), m_location(sheet.state.location), m_suppliers(sheet.suppliers),
      m_given(draftLines(sheet)), m_isChange(true)
{
    setHeading(tr("Change purchase order %1").arg(sheet.state.number),
               tr("%1 · to %2", "supplier, location").arg(sheet.state.supplier, placeName(sheet.place)));
    setAcceptText(tr("Save the changes"));
    build({});
    m_supplier->setCurrentText(sheet.state.supplier);
    m_lines->setLines(m_given);
    review();
}

void PurchaseDialog::build(const Locations &locations)
{
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false); // a scanner ends with Return
    acceptButton()->setProperty("primary", true);
    resize(820, 560);
    buildFields(locations);
    m_goods = new GoodsPicker(m_context, m_context.info.currency, this);
    body()->addWidget(m_goods);
    m_lines = new PurchaseDraftModel(m_context.info.currency, this);
    buildTable();
    connect(m_supplier, &QComboBox::currentTextChanged, this, &PurchaseDialog::review);
    connect(m_isExpected, &QCheckBox::toggled, m_expected, &QWidget::setEnabled);
    connect(m_lines, &PurchaseDraftModel::changed, this, &PurchaseDialog::review);
    connect(m_lines, &PurchaseDraftModel::refusedText, this, [this](const QString &text) {
        m_said = tr("“%1” is no quantity or amount that fits here.").arg(text);
        review();
    });
    connect(m_goods, &GoodsPicker::chosen, this, &PurchaseDialog::take);
    connect(m_goods, &GoodsPicker::unknown, this, [this](const QString &code) {
        m_said = tr("Nothing in the shop matches “%1”.").arg(code);
        review();
    });
    connect(new ScanFilter(this), &ScanFilter::scanned, m_goods, &GoodsPicker::scan);
}

void PurchaseDialog::buildFields(const Locations &locations)
{
    m_supplier = new QComboBox(this);
    m_supplier->setEditable(true);
    for (const Supplier &supplier : m_suppliers) {
        if (!supplier.isArchived)
            m_supplier->addItem(supplier.name);
    }
    m_supplier->setCurrentText({});
    m_supplier->lineEdit()->setPlaceholderText(tr("Choose or write a name"));
    m_place = new QComboBox(this);
    for (const auto &[id, name] : locations) {
        m_place->addItem(placeName(name), id.uuid());
        if (id == m_location)
            m_place->setCurrentIndex(m_place->count() - 1);
    }
    m_isExpected = new QCheckBox(tr("&Expected on"), this);
    m_isExpected->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // in line with its field
    m_expected = new QDateEdit(QDate::currentDate().addDays(kPurchaseDialogUsualDays), this);
    m_expected->setCalendarPopup(true);
    m_expected->setEnabled(false);
    m_expected->setAccessibleName(tr("Expected on"));
    if (m_isChange) {
        for (QWidget *fixed : std::initializer_list<QWidget *>{m_supplier, m_place, m_isExpected, m_expected})
            fixed->hide();
    } else {
        auto *form = new QFormLayout;
        form->setHorizontalSpacing(16);
        form->setVerticalSpacing(8);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->addRow(tr("&Supplier"), m_supplier);
        m_place->setVisible(locations.size() > 1);
        if (locations.size() > 1)
            form->addRow(tr("&To"), m_place);
        form->addRow(m_isExpected, m_expected);
        body()->addLayout(form);
    }
}

void PurchaseDialog::buildTable()
{
    auto *table = new DraftTable(m_lines, tr("Lines of the purchase order"),
                                 tr("The articles you order appear here. Type or scan the first article above."), this);
    const QString amount = amountText(kPurchaseDialogWideAmount, m_context.info.currency);
    for (const int column : {PurchaseDraftModel::Cost, PurchaseDraftModel::Amount})
        table->makeRoom(column, amount);
    m_table = table;
    body()->addWidget(m_table, 1);
}

void PurchaseDialog::setPlace(int number, int all)
{
    if (all > 1)
        setHeading(tr("Order from a supplier"),
                   tr("Order %1 of %2; each is placed separately", "number").arg(number).arg(all));
}

void PurchaseDialog::take(const GoodsRow &goods, std::optional<qint64> qty)
{
    m_said.clear();
    const int row = m_lines->add(goods, qty);
    m_table->setCurrentIndex(m_lines->index(row, PurchaseDraftModel::Qty));
}

PurchaseDraft PurchaseDialog::draft() const
{
    const QUuid place = m_place->currentData().toUuid();
    return {m_supplier->currentText().trimmed(), place.isNull() ? m_location : LocationId(place), m_lines->lines()};
}

std::vector<PurchaseDraftLine> PurchaseDialog::changedLines() const
{
    std::vector<PurchaseDraftLine> changed;
    for (const PurchaseDraftLine &line : m_lines->lines()) {
        if (std::ranges::find(m_given, line) == m_given.end())
            changed.push_back(line);
    }
    for (PurchaseDraftLine before : m_given) {
        const auto now = std::ranges::find(m_lines->lines(), before.variant, &PurchaseDraftLine::variant);
        if (now != m_lines->lines().end())
            continue;
        before.qty = 0;
        changed.push_back(before);
    }
    return changed;
}

std::optional<qint64> PurchaseDialog::expectedMs() const
{
    if (!m_isExpected->isChecked())
        return std::nullopt;
    return QDateTime(m_expected->date(), QTime(0, 0), QTimeZone(m_context.info.timeZone.toLatin1()))
        .toMSecsSinceEpoch();
}

void PurchaseDialog::review()
{
    setTotal(tr("%Ln unit(s)", nullptr, static_cast<int>(std::min<qint64>(m_lines->units(), 1'000'000'000))),
             moneyText(m_lines->costMinor(), m_context.info.currency));
    const bool isComplete = m_isChange ? !changedLines().empty()
                                       : !m_lines->lines().empty() && !m_supplier->currentText().trimmed().isEmpty();
    setProblem(m_said, isComplete);
    if (const QString sentence = hint(); m_said.isEmpty() && !sentence.isEmpty())
        setHint(sentence);
    m_said.clear();
}

/// What is worth knowing before it is ordered, and keeps nobody from it.
QString PurchaseDialog::hint() const
{
    const bool hasFree = std::ranges::any_of(m_lines->lines(), [](const auto &line) { return line.costMinor == 0; });
    const Supplier *supplier = findSupplier(m_suppliers, m_supplier->currentText());
    const qint64 missing = missingToLeastOrder(supplier, m_lines->costMinor());
    if (missing > 0) {
        const QString &currency = m_context.info.currency;
        const QString sentence = hasFree
            ? tr("%1 takes orders from %2; by the costs that are known, %3 is missing.")
            : tr("%1 takes orders from %2; %3 is missing.", "supplier, least order, what is missing");
        return sentence.arg(supplier->name, moneyText(*supplier->leastOrderMinor, currency),
                            moneyText(missing, currency));
    }
    return hasFree ? tr("A line without a cost leaves the cost of its article as it is.") : QString();
}

} // namespace kontor
