// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagedmodel.h"

#include <algorithm>

namespace kontor {

PagedModelBase::PagedModelBase(ShopWorker &worker, QObject *parent) : QAbstractTableModel(parent), m_worker(worker)
{
    connect(&worker, &ShopWorker::changed, this, &PagedModelBase::onChanges);
}

int PagedModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers->size());
}

QVariant PagedModelBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_headerText ? m_headerText(section) : QString();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

qint64 PagedModelBase::numberAt(int position) const
{
    return position >= 0 && position < rowCount() ? (*m_numbers)[static_cast<size_t>(position)] : 0;
}

int PagedModelBase::positionOf(qint64 number) const
{
    const auto it = std::find(m_numbers->begin(), m_numbers->end(), number);
    return it == m_numbers->end() ? -1 : static_cast<int>(it - m_numbers->begin());
}

void PagedModelBase::askAnew()
{
    m_replaceNext = true;
    ask(true);
}

void PagedModelBase::refresh()
{
    if (m_asking)
        m_askAgain = true;
    else
        ask(m_replaceNext);
}

void PagedModelBase::onChanges(const Changes &changes)
{
    const QSet<qint64> rows = touched(changes);
    if (rows.isEmpty() && !changes.everything)
        return;
    forget(rows, changes.everything);
    if (m_generation > 0) // nobody has asked yet
        refresh();
}

void PagedModelBase::ask(bool replace)
{
    m_asking = true;
    m_askAgain = false;
    const quint64 generation = ++m_generation;
    auto job = [query = numbersQuery(), before = m_numbers, replace](ShopReader &reader) -> Result<RowsPlan> {
        KONTOR_ASSIGN(std::vector<qint64> numbers, query(reader));
        auto after = std::make_shared<const std::vector<qint64>>(std::move(numbers));
        return replace ? RowsPlan{before, std::move(after), {}, {}} : planRows(before, std::move(after));
    };
    m_worker.read<RowsPlan>(std::move(job)).then(this, [this, generation, replace](const Result<RowsPlan> &plan) {
        if (generation != m_generation)
            return;
        m_asking = false;
        if (plan)
            apply(*plan, replace);
        else
            emit readFailed(plan.error());
    });
}

void PagedModelBase::apply(const RowsPlan &plan, bool replace)
{
    if (replace) {
        beginResetModel();
        m_numbers = plan.after;
        endResetModel();
        m_replaceNext = false;
    } else if (plan.isSmall()) {
        applyOneByOne(plan);
    } else {
        applyAtOnce(plan);
    }
    m_loaded = true;
    emit loaded(rowCount());
    if (m_askAgain)
        ask(false);
}

void PagedModelBase::applyOneByOne(const RowsPlan &plan)
{
    const auto numbers = std::make_shared<std::vector<qint64>>(*m_numbers);
    m_numbers = numbers;
    for (auto span = plan.removed.rbegin(); span != plan.removed.rend(); ++span) {
        beginRemoveRows({}, span->first, span->last);
        numbers->erase(numbers->begin() + span->first, numbers->begin() + span->last + 1);
        endRemoveRows();
    }
    for (const RowSpan &span : plan.inserted) {
        beginInsertRows({}, span.first, span.last);
        numbers->insert(numbers->begin() + span.first, plan.after->begin() + span.first,
                        plan.after->begin() + span.last + 1);
        endInsertRows();
    }
}

/// Much changed: the leaving rows go to the end and leave, the new ones come in at the end, and one change of
/// layout puts all in order. Each step is exact, so that selections survive.
void PagedModelBase::applyAtOnce(const RowsPlan &plan)
{
    const QSet<qint64> after(plan.after->begin(), plan.after->end());
    std::vector<qint64> staying = *m_numbers;
    const auto gone =
        std::stable_partition(staying.begin(), staying.end(), [&](qint64 n) { return after.contains(n); });
    const auto left = static_cast<size_t>(gone - staying.begin());
    if (const int before = rowCount(); left < staying.size()) {
        permute(staying);
        beginRemoveRows({}, static_cast<int>(left), before - 1);
        staying.resize(left);
        m_numbers = std::make_shared<const std::vector<qint64>>(staying);
        endRemoveRows();
    }
    const QSet<qint64> known(staying.begin(), staying.end());
    std::copy_if(plan.after->begin(), plan.after->end(), std::back_inserter(staying),
                 [&](qint64 n) { return !known.contains(n); });
    if (left < staying.size()) {
        beginInsertRows({}, static_cast<int>(left), static_cast<int>(staying.size()) - 1);
        m_numbers = std::make_shared<const std::vector<qint64>>(staying);
        endInsertRows();
    }
    permute(*plan.after);
}

void PagedModelBase::permute(std::vector<qint64> next)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    QHash<qint64, int> places;
    for (const QModelIndex &index : from)
        places.insert(numberAt(index.row()), -1);
    for (size_t i = 0; i < next.size(); ++i) {
        if (auto it = places.find(next[i]); it != places.end())
            *it = static_cast<int>(i);
    }
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        const int row = places.value(numberAt(old.row()), -1);
        to += row < 0 ? QModelIndex() : createIndex(row, old.column());
    }
    m_numbers = std::make_shared<const std::vector<qint64>>(std::move(next));
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

void PagedModelBase::tellChanged(const QSet<qint64> &numbers)
{
    int first = -1;
    const int rows = rowCount();
    for (int at = 0; at <= rows; ++at) {
        const bool hit = at < rows && numbers.contains((*m_numbers)[static_cast<size_t>(at)]);
        if (hit && first < 0)
            first = at;
        if (!hit && first >= 0) {
            emit dataChanged(index(first, 0), index(at - 1, columnCount() - 1));
            first = -1;
        }
    }
}

} // namespace kontor
