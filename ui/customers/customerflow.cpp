// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerflow.h"

#include "addressdialog.h"
#include "ask.h"
#include "customerdialog.h"
#include "customertagdialog.h"
#include "customerwords.h"
#include "erasedialog.h"
#include "errortext.h"
#include "jobs.h"
#include "personaldata.h"
#include "toast.h"
#include "undohistory.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using Person = MergeCustomersDialog::Person;

/// One that nobody else gives: two desks may add addresses at once.
QString newAddressField()
{
    return u"addresses/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<std::vector<Person>> personsOf(ShopReader &reader, const std::vector<CustomerRow> &rows)
{
    std::vector<Person> persons;
    for (const CustomerRow &row : rows) {
        KONTOR_ASSIGN(QJsonObject fields, reader.fields(idCast<RecordId>(row.id)));
        persons.push_back({row, {row.id, std::move(fields)}});
    }
    return persons;
}

} // namespace

CustomerFlow::CustomerFlow(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
    if (!m_context.jobs)
        m_context.jobs = new Jobs(this);
    if (!m_context.undo) // a page without a window around it still undoes its own steps
        m_context.undo = new UndoHistory(context.worker, context.actor, m_context.jobs, this);
}

/// Runs `work` as one commit and remembers it as `name`; `sentence`, if any, is told with an Undo.
void CustomerFlow::change(const QString &name, const QString &sentence, const Work &work)
{
    auto write = [work, actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
        CustomerService customers(unit, actor);
        return work(customers);
    };
    m_context.worker.write<EditStep>(write).then(this, [this, name, sentence](const Result<EditStep> &step) {
        if (!step)
            return emit refused(errorText(step.error()));
        const quint64 number = m_context.undo->push(name, *step);
        if (!sentence.isEmpty() && number != 0)
            Toast::offer(m_window, sentence, tr("Undo"), m_context.undo,
                         [undo = m_context.undo, number] { undo->undoIfLatest(number); });
    });
}

void CustomerFlow::add()
{
    ask(new CustomerDialog(m_window), this, [this](const CustomerDraft &draft) {
        auto write = [draft, actor = m_context.actor](UnitOfWork &unit) {
            UsersService users(unit, actor);
            return users.saveCustomer(draft);
        };
        m_context.worker.write<CustomerId>(write).then(this, [this](const Result<CustomerId> &id) {
            id ? emit chosen(*id) : emit refused(errorText(id.error()));
        });
    });
}

void CustomerFlow::edit(const CustomerRow &row, const QString &field, const QString &text)
{
    const QString kept = field == "note"_L1 ? text : text.simplified();
    change(tr("%1 of %2", "a field, a customer").arg(fieldWord(field), row.shownName()), {},
           [id = row.id, field, kept](CustomerService &customers) {
               return customers.edit(id, {{field, kept}});
           });
}

void CustomerFlow::tag(const CustomerRow &row, const QString &tag, bool isAdded)
{
    const QString field = u"tags/"_s + tag;
    const QJsonValue value = isAdded ? QJsonValue(1) : QJsonValue(QJsonValue::Null);
    change(tr("%1 of %2", "a field, a customer").arg(fieldWord(field), row.shownName()), {},
           [id = row.id, field, value](CustomerService &customers) {
               return customers.edit(id, {{field, value}});
           });
}

void CustomerFlow::tagMany(const std::vector<CustomerRow> &rows, const QStringList &known, bool isAdded)
{
    if (rows.empty())
        return;
    std::vector<CustomerId> ids;
    std::ranges::transform(rows, std::back_inserter(ids), &CustomerRow::id);
    auto *dialog = new CustomerTagDialog(rows, known, isAdded, m_window);
    ask(dialog, this, [this, ids, isAdded](const QString &given) {
        const auto count = static_cast<int>(ids.size());
        change(tr("tag “%1” of %Ln customer(s)", nullptr, count).arg(given),
               isAdded ? tr("%Ln customer(s) tagged “%1”.", nullptr, count).arg(given)
                       : tr("“%1” taken from %Ln customer(s).", nullptr, count).arg(given),
               [ids, given, isAdded](CustomerService &customers) { return customers.tag(ids, given, isAdded); });
    });
}

void CustomerFlow::keepAddress(const CustomerRow &row, const QString &field, const QJsonObject &parts)
{
    change(tr("%1 of %2", "a field, a customer").arg(fieldWord(field), row.shownName()), {},
           [id = row.id, field, parts](CustomerService &customers) {
               return customers.edit(id, {{field, parts}});
           });
}

void CustomerFlow::editAddress(const CustomerDetail &customer, const QString &field)
{
    const auto known = std::ranges::find(customer.addresses, field, &CustomerAddress::field);
    const QJsonObject parts = known == customer.addresses.end() ? QJsonObject() : known->parts;
    const QString kept = !field.isEmpty() ? field : customer.row.address.isEmpty() ? u"address"_s : newAddressField();
    ask(new AddressDialog(parts, m_window), this,
        [this, row = customer.row, kept](const QJsonObject &address) { keepAddress(row, kept, address); });
}

void CustomerFlow::removeAddress(const CustomerRow &row, const QString &field)
{
    keepAddress(row, field, {});
}

void CustomerFlow::takeAddress(const CustomerDetail &customer)
{
    keepAddress(customer.row, customer.row.address.isEmpty() ? u"address"_s : newAddressField(), customer.lastAddress);
}

QString CustomerFlow::tooManyText()
{
    return tr("Choose at most %Ln customers that are one person.", nullptr, static_cast<int>(kMostMerged));
}

void CustomerFlow::merge(const std::vector<CustomerRow> &rows)
{
    if (rows.size() < 2)
        return;
    if (rows.size() > kMostMerged)
        return emit refused(tooManyText());
    auto read = [rows](ShopReader &reader) { return personsOf(reader, rows); };
    m_context.worker.read<std::vector<Person>>(read).then(this, [this](const Result<std::vector<Person>> &persons) {
        persons ? openMerge(*persons) : emit refused(errorText(persons.error()));
    });
}

/// Who has bought most is offered as the one who remains.
void CustomerFlow::openMerge(std::vector<Person> persons)
{
    std::ranges::stable_sort(persons, std::ranges::greater(), [](const Person &person) { return person.row.orders; });
    auto *dialog = new MergeCustomersDialog(persons, m_context.info.currency, m_window);
    ask(dialog, this, [this, persons](const MergeCustomersDialog::Value &value) {
        const auto remains = std::ranges::find(persons, value.survivor, [](const Person &one) { return one.row.id; });
        const QString name = remains->row.shownName();
        change(tr("merge of %1").arg(name),
               tr("%Ln customer(s) merged into %1.", nullptr, static_cast<int>(value.others.size())).arg(name),
               [value](CustomerService &customers) { return customers.merge(value.survivor, value.others); });
        emit chosen(value.survivor);
    });
}

void CustomerFlow::tellApart(const CustomerRow &row, const CustomerRow &other)
{
    change(tr("telling %1 and %2 apart").arg(row.shownName(), other.shownName()),
           tr("%1 and %2 are not suggested as one person any more.").arg(row.shownName(), other.shownName()),
           [id = row.id, theirs = other.id](CustomerService &customers) { return customers.tellApart(id, {theirs}); });
}

void CustomerFlow::exportData(const CustomerRow &row)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString name = row.shownName();
    for (const QChar unsafe : u"/\\:*?\"<>|"_s)
        name.replace(unsafe, u'_');
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export personal data"),
                                                      QDir(folder).filePath(name + u".json"_s), tr("JSON (*.json)"));
    if (!path.isEmpty())
        writeData(row, path);
}

void CustomerFlow::writeData(const CustomerRow &row, const QString &path)
{
    auto write = [id = row.id, path](ShopReader &reader) { return handOutPersonalData(reader.file(), id, path); };
    m_context.worker.readFigures<QJsonObject>(write).then(
        this, [this, name = row.shownName()](const Result<QJsonObject> &written) {
            written ? emit done(tr("All that is kept of %1 is in the file.").arg(name))
                    : emit refused(errorText(written.error()));
        });
}

void CustomerFlow::erase(const CustomerRow &row)
{
    auto plan = [id = row.id](ShopReader &reader) { return erasurePlan(reader.file(), id); };
    m_context.worker.read<ErasurePlan>(plan).then(this, [this, row](const Result<ErasurePlan> &known) {
        known ? openErase(row, *known) : emit refused(errorText(known.error()));
    });
}

void CustomerFlow::openErase(const CustomerRow &row, const ErasurePlan &plan)
{
    ask(new EraseDialog(row.shownName(), plan, m_window), this, [this, row](OpenOrders open) { eraseNow(row, open); });
}

void CustomerFlow::eraseNow(const CustomerRow &row, OpenOrders open)
{
    auto write = [id = row.id, open, actor = m_context.actor](UnitOfWork &unit) {
        return PrivacyService(unit, actor).eraseCustomer(id, open);
    };
    m_context.worker.write<ErasurePlan>(write).then(this, [this](const Result<ErasurePlan> &plan) {
        if (!plan)
            return emit refused(errorText(plan.error()));
        emit done(plan->waits ? tr("It will be erased everywhere as soon as the server has heard of it.")
                              : tr("Erased for good."));
    });
}

} // namespace kontor
