// SPDX-License-Identifier: GPL-3.0-or-later
#include "suppliersdialog.h"

#include "emptystate.h"
#include "errortext.h"
#include "icons.h"
#include "moneytext.h"
#include "section.h"
#include "supplierdialog.h"
#include "supplybook.h"
#include "texttable.h"
#include "toast.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr QSize kSize(820, 480);
constexpr int SuppliersDialogMargin = 20;

} // namespace

SuppliersDialog::SuppliersDialog(const UiContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    build();
    connect(&context.worker, &ShopWorker::changed, this, [this](const Changes &changes) {
        if (changes.settings || changes.everything)
            readNow();
    });
    readNow();
}

void SuppliersDialog::build()
{
    setWindowTitle(tr("Suppliers"));
    resize(kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(SuppliersDialogMargin, SuppliersDialogMargin, SuppliersDialogMargin,
                               SuppliersDialogMargin);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(Section::label(tr("Suppliers"), u"title"_s, this));
    head->addStretch();
    auto *fresh = new QPushButton(icon(u"plus"_s), tr("&New supplier…"), this);
    m_edit = new QPushButton(icon(u"edit"_s), tr("&Change…"), this);
    for (QPushButton *button : {fresh, m_edit}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    column->addLayout(head);
    m_rows = new TextTableModel(this);
    m_rows->setHeads({tr("Name"), tr("E-mail"), tr("Phone"), tr("Delivery time"), tr("Orders from"), tr("Notes")}, {4});
    m_table = makeTextTable(m_rows, tr("Suppliers"), this);
    auto *empty = new EmptyState(this);
    empty->setWords(
        {u"ship"_s, tr("No suppliers yet"),
         tr("Whoever you buy from is listed here, with how long they take. What to order is calculated from it."),
         tr("New supplier…")});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    column->addWidget(buttons);
    connect(empty, &EmptyState::actionChosen, this, &SuppliersDialog::add);
    connect(fresh, &QPushButton::clicked, this, &SuppliersDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &SuppliersDialog::edit);
    connect(m_table, &QTableView::activated, this, &SuppliersDialog::edit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SuppliersDialog::readNow()
{
    m_context.worker.read<std::vector<Supplier>>([](ShopReader &reader) { return reader.suppliers(); })
        .then(this, [this](const Result<std::vector<Supplier>> &suppliers) {
            if (suppliers)
                fill(*suppliers);
        });
}

QStringList SuppliersDialog::cellsOf(const Supplier &supplier) const
{
    QString takes = u"—"_s;
    if (supplier.leadDays) {
        takes = tr("%Ln day(s)", nullptr, static_cast<int>(*supplier.leadDays));
        if (supplier.leadSigmaDays.value_or(0) > 0)
            takes = tr("%1 ± %2", "days, give or take").arg(takes, QLocale().toString(*supplier.leadSigmaDays));
    }
    const QString least =
        supplier.leastOrderMinor ? moneyText(*supplier.leastOrderMinor, m_context.info.currency) : u"—"_s;
    return {supplier.name, supplier.email, supplier.phone, takes, least, supplier.note.simplified()};
}

void SuppliersDialog::fill(std::vector<Supplier> suppliers)
{
    const int before = m_table->currentIndex().row();
    if (m_wanted.isEmpty() && before >= 0 && before < std::ssize(m_suppliers))
        m_wanted = m_suppliers[static_cast<size_t>(before)].name;
    m_suppliers = std::move(suppliers);
    std::ranges::stable_partition(m_suppliers, [](const Supplier &supplier) { return !supplier.isArchived; });
    std::vector<QStringList> rows;
    QSet<int> quiet;
    for (const Supplier &supplier : m_suppliers) {
        if (supplier.isArchived)
            quiet << static_cast<int>(rows.size());
        rows.push_back(cellsOf(supplier));
    }
    m_rows->setRows(std::move(rows));
    m_rows->setQuiet(quiet);
    fitColumns(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const bool isFirst = m_stack->currentIndex() == 0;
    m_stack->setCurrentIndex(m_suppliers.empty() ? 0 : 1);
    if (isFirst && !m_suppliers.empty())
        m_table->setFocus(Qt::OtherFocusReason);
    m_edit->setEnabled(!m_suppliers.empty());
    choose(std::exchange(m_wanted, {}));
    emit read();
}

void SuppliersDialog::choose(const QString &name)
{
    const auto found = std::ranges::find_if(
        m_suppliers, [&](const Supplier &supplier) { return supplier.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (found == m_suppliers.end()) {
        m_wanted = name; // it may still have to be read
        return m_table->selectRow(0);
    }
    m_table->selectRow(static_cast<int>(found - m_suppliers.begin()));
}

void SuppliersDialog::add()
{
    ask({});
}

void SuppliersDialog::edit()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < std::ssize(m_suppliers))
        ask(m_suppliers[static_cast<size_t>(row)]);
}

void SuppliersDialog::ask(const Supplier &supplier)
{
    auto *dialog = new SupplierDialog(supplier, m_suppliers, m_context.info.currency, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { save(dialog->supplier()); });
    dialog->open();
}

void SuppliersDialog::save(const Supplier &supplier)
{
    m_wanted = supplier.name;
    m_context.worker
        .write<SupplierId>(
            [supplier, actor = m_context.actor](UnitOfWork &unit) { return SupplyBook(unit, actor).save(supplier); })
        .then(this, [this](const Result<SupplierId> &saved) {
            if (!saved)
                Toast::tell(this, errorText(saved.error()), Toast::Tone::Bad);
        });
}

} // namespace kontor
