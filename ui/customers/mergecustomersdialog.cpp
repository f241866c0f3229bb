// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergecustomersdialog.h"

#include "customerwords.h"
#include "language.h"
#include "moneytext.h"
#include "texttable.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMergeCustomersDialogWidth = 780;
constexpr int kHeight = 260;
constexpr int kWidestColumn = 220;

QString tagsIn(const QJsonObject &fields)
{
    QStringList tags;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().startsWith("tags/"_L1) && it.value().toInteger() == 1)
            tags += it.key().mid(5);
    }
    return listText(tags);
}

QString addressesIn(const QJsonObject &fields)
{
    QStringList addresses;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if ((it.key() == "address"_L1 || it.key().startsWith("addresses/"_L1)) && !it.value().toObject().isEmpty())
            addresses += fieldText(it.value());
    }
    return addresses.join(u" / "_s);
}

} // namespace

MergeCustomersDialog::MergeCustomersDialog(std::vector<Person> persons, const QString &currency, QWidget *parent)
    : FormDialog(parent), m_persons(std::move(persons)), m_currency(currency)
{
    setHeading(tr("Merge customers"),
               tr("One of them remains and takes over what it lacks. Orders stay as they are and count for the one who "
                  "remains. It can be undone."));
    setAcceptText(tr("Merge"));
    setMinimumWidth(kMergeCustomersDialogWidth);
    m_survivor = new QComboBox(this);
    for (const Person &person : m_persons)
        m_survivor->addItem(tr("%1 · %n order(s)", "name of a customer", static_cast<int>(person.row.orders))
                                .arg(person.row.shownName()));
    auto *form = new QFormLayout;
    form->addRow(tr("&Who remains"), m_survivor);
    body()->addLayout(form);
    m_texts = new TextTableModel(this);
    m_table = makeTextTable(m_texts, tr("Before and after"), this);
    m_table->setMinimumHeight(kHeight);
    body()->addWidget(m_table, 1);
    connect(m_survivor, &QComboBox::currentIndexChanged, this, &MergeCustomersDialog::review);
    review();
}

/// The one who remains first.
std::vector<QStringList> MergeCustomersDialog::lines() const
{
    std::vector<const Person *> order{&m_persons[static_cast<size_t>(m_survivor->currentIndex())]};
    std::vector<MergedPerson> others;
    for (const Person &person : m_persons) {
        if (&person == order.front())
            continue;
        order.push_back(&person);
        others.push_back(person.fields);
    }
    QJsonObject after = order.front()->fields.fields;
    for (const CustomerChange &change : mergedFields(order.front()->fields, others))
        after.insert(change.field, change.value);
    const auto line = [&](const QString &caption, const auto &textIn) {
        QStringList cells{caption};
        for (const Person *person : order)
            cells += textIn(person->fields.fields);
        return cells << textIn(after);
    };
    std::vector<QStringList> lines;
    for (const auto &field : {u"name"_s, u"email"_s, u"phone"_s, u"note"_s})
        lines.push_back(line(fieldWord(field), [field](const QJsonObject &fields) {
            return fields.value(field).toString().replace(u'\n', u' ');
        }));
    lines.push_back(line(tr("Tags"), tagsIn));
    lines.push_back(line(tr("Addresses"), addressesIn));
    lines.push_back(sums(order));
    return lines;
}

QStringList MergeCustomersDialog::sums(const std::vector<const Person *> &order) const
{
    const auto text = [this](qint64 orders, qint64 valueMinor) {
        return tr("%1 · %2", "how many orders, net sales")
            .arg(QLocale().toString(orders), moneyText(valueMinor, m_currency));
    };
    QStringList cells{tr("Orders and value")};
    qint64 orders = 0;
    qint64 valueMinor = 0;
    for (const Person *person : order) {
        cells += text(person->row.orders, person->row.valueMinor);
        orders += person->row.orders;
        valueMinor += person->row.valueMinor;
    }
    return cells << text(orders, valueMinor);
}

void MergeCustomersDialog::review()
{
    QStringList heads{QString(), tr("Remains")};
    for (size_t i = 1; i < m_persons.size(); ++i)
        heads += m_persons.size() == 2 ? tr("Goes") : tr("Goes (%1)").arg(i);
    heads += tr("After");
    m_texts->setHeads(heads);
    m_texts->setRows(lines());
    fitColumns(m_table);
    for (int column = 0; column < m_texts->columnCount() - 1; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), kWidestColumn));
    setProblem({}, true);
}

std::optional<MergeCustomersDialog::Value> MergeCustomersDialog::value() const
{
    Value value;
    for (size_t i = 0; i < m_persons.size(); ++i) {
        if (static_cast<int>(i) == m_survivor->currentIndex())
            value.survivor = m_persons[i].row.id;
        else
            value.others.push_back(m_persons[i].row.id);
    }
    return value;
}

} // namespace kontor
