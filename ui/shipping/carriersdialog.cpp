// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriersdialog.h"

#include "ask.h"
#include "icons.h"
#include "language.h"
#include "moneytext.h"
#include "settingspages.h"
#include "texttable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum CarrierColumn { CarrierName, CarrierPage };
constexpr int MethodPrice = 2;
constexpr int MethodDays = 4;
constexpr int kNew = -1;

QString cell(const QTableWidget *table, int row, int column)
{
    const QTableWidgetItem *item = table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

} // namespace

CarriersDialog::CarriersDialog(const std::vector<Carrier> &carriers, const std::vector<ShippingMethod> &methods,
                               const QString &currency, QWidget *parent)
    : FormDialog(parent), m_known(carriers), m_currency(currency)
{
    for (const ShippingMethod &method : methods) {
        const Carrier *carrier = method.carrier ? findCarrier(carriers, *method.carrier) : nullptr;
        m_methods.push_back({method, carrier ? carrier->name : QString()});
    }
    setHeading(tr("Carriers and shipping methods"), tr("A buyer chooses a method; it says the price and the days."));
    setAcceptText(tr("Save"));
    resize(760, 600);
    build();
    showMethods();
    review();
}

QTableWidget *CarriersDialog::carrierTable() const
{
    return m_carriers->table();
}

void CarriersDialog::build()
{
    m_carriers = new EditableList({tr("Carrier"), tr("Page about a parcel, with {tracking} for the number")},
                                  tr("Add a carrier"), this);
    QTableWidget *table = carrierTable();
    table->horizontalHeader()->setSectionResizeMode(CarrierName, QHeaderView::Interactive);
    table->horizontalHeader()->setSectionResizeMode(CarrierPage, QHeaderView::Stretch);
    table->setColumnWidth(CarrierName, 160);
    for (const Carrier &carrier : m_known) {
        if (carrier.isArchived)
            continue;
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, CarrierName, new QTableWidgetItem(carrier.name));
        table->item(row, CarrierName)->setData(Qt::UserRole, carrier.id.toString());
        table->setItem(row, CarrierPage, new QTableWidgetItem(carrier.trackingUrl));
    }
    connect(m_carriers, &EditableList::changed, this, &CarriersDialog::review);
    body()->addWidget(m_carriers, 1);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Shipping methods"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Method"), tr("Carrier"), tr("Price"), tr("Countries"), tr("Days")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    for (const int column : {MethodPrice, MethodDays})
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { editMethod(m_list->indexOfTopLevelItem(item)); });
    body()->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    auto *add = new QPushButton(icon(u"plus"_s), tr("Add a method…"), this);
    auto *change = new QPushButton(icon(u"edit"_s), tr("Change…"), this);
    for (QPushButton *button : {add, change}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(add, &QPushButton::clicked, this, [this] { editMethod(kNew); });
    connect(change, &QPushButton::clicked, this,
            [this] { editMethod(m_list->indexOfTopLevelItem(m_list->currentItem())); });
    connect(m_list, &QTreeWidget::currentItemChanged, change,
            [change](const QTreeWidgetItem *item) { change->setEnabled(item != nullptr); });
    change->setEnabled(false);
    body()->addLayout(row);
}

QString CarriersDialog::priceText(const ShippingMethod &method) const
{
    if (method.steps.empty())
        return u"—"_s;
    const QString least = moneyText(method.steps.front().priceMinor, m_currency);
    return method.steps.size() == 1 ? least : tr("from %1", "price").arg(least);
}

void CarriersDialog::showMethods()
{
    m_list->clear();
    for (const MethodDraft &draft : m_methods) {
        const ShippingMethod &method = draft.method;
        const QString name =
            method.isArchived ? tr("%1 (no longer offered)", "shipping method").arg(method.name) : method.name;
        const QString days = method.deliveryDays ? QLocale().toString(*method.deliveryDays) : u"—"_s;
        const QString zones = method.zones.isEmpty() ? tr("Everywhere") : listText(method.zones);
        auto *item = new QTreeWidgetItem({name, draft.carrier, priceText(method), zones, days});
        for (const int column : {MethodPrice, MethodDays})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        m_list->addTopLevelItem(item);
    }
    fitColumns(m_list, {1, 2, 3, 4});
}

void CarriersDialog::editMethod(int row)
{
    const bool isNew = row == kNew;
    if (!isNew && (row < 0 || row >= std::ssize(m_methods)))
        return;
    const MethodDraft draft = isNew ? MethodDraft() : m_methods[static_cast<size_t>(row)];
    ask(new MethodDialog(draft, carrierNames(), m_currency, this), this, [this, row, isNew](const MethodDraft &value) {
        isNew ? m_methods.push_back(value) : void(m_methods[static_cast<size_t>(row)] = value);
        showMethods();
        review();
    });
}

std::vector<Carrier> CarriersDialog::carriers() const
{
    std::vector<Carrier> all;
    const QTableWidget *table = carrierTable();
    for (int row = 0; row < table->rowCount(); ++row) {
        const QTableWidgetItem *name = table->item(row, CarrierName);
        const QString id = name ? name->data(Qt::UserRole).toString() : QString();
        if (!cell(table, row, CarrierName).isEmpty())
            all.push_back(
                {CarrierId::fromString(id), cell(table, row, CarrierName), cell(table, row, CarrierPage), false});
    }
    for (const Carrier &known : m_known) {
        if (std::ranges::find(all, known.id, &Carrier::id) != all.end())
            continue;
        all.push_back(known);
        all.back().isArchived = true;
    }
    return all;
}

QStringList CarriersDialog::carrierNames() const
{
    QStringList names;
    for (const Carrier &carrier : carriers()) {
        if (!carrier.isArchived)
            names += carrier.name;
    }
    return names;
}

void CarriersDialog::review()
{
    const QTableWidget *table = carrierTable();
    for (int row = 0; row < table->rowCount(); ++row) {
        const QString page = cell(table, row, CarrierPage);
        if (cell(table, row, CarrierName).isEmpty() && !page.isEmpty())
            return setProblem(tr("Say whose page this is."), false);
        if (!page.isEmpty() && (!page.startsWith("http"_L1) || !page.contains("{tracking}"_L1)))
            return setProblem(tr("A page is a web address with {tracking} where the number stands."), false);
    }
    QStringList names = carrierNames();
    const qsizetype count = names.size();
    names.removeDuplicates();
    if (names.size() != count)
        return setProblem(tr("Two carriers have the same name."), false);
    setProblem({}, true);
}

std::optional<CarriersDialog::Value> CarriersDialog::value() const
{
    return result() == Accepted ? std::optional(Value{carriers(), m_methods}) : std::nullopt;
}

Result<void> saveCarriers(UnitOfWork &unit, const QString &actor, const CarriersDialog::Value &value)
{
    CarrierBook book(unit, actor);
    std::vector<Carrier> saved;
    for (Carrier carrier : value.carriers) {
        KONTOR_ASSIGN(carrier.id, book.save(carrier));
        saved.push_back(carrier);
    }
    for (MethodDraft draft : value.methods) {
        draft.method.carrier.reset();
        if (const Carrier *carrier = carrierNamed(saved, draft.carrier))
            draft.method.carrier = carrier->id;
        KONTOR_TRY(book.save(draft.method));
    }
    return {};
}

} // namespace kontor
