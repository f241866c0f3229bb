// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagedmodelbase.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr int kFirstRows = 200; // more than a screen shows
constexpr int kMostFound = 10'000;
constexpr qint64 kRestFactor = 4; // a list takes at most a fifth of its reader's time
constexpr qint64 kMostRestMs = 3000;

} // namespace

PagedModelBase::PagedModelBase(ShopWorker &worker, QObject *parent) : QAbstractTableModel(parent), m_worker(worker)
{
    connect(&worker, &ShopWorker::changed, this, &PagedModelBase::onChanges);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PagedModelBase::refresh);
}

PagedModelBase::~PagedModelBase()
{
    ++*m_generation; // whoever still works on an answer may stop
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
    if (role == Qt::ToolTipRole && m_headerTip)
        return m_headerTip(section);
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
    return m_places->of(number);
}

void PagedModelBase::askAnew()
{
    m_replaceNext = true;
    if (!m_isAsleep)
        ask(true);
}

QString PagedModelBase::pasteable(QString cell)
{
    if (cell.startsWith(u'−'))
        cell[0] = u'-';
    return cell.replace(u'\t', u' ').replace(u'\n', u' ');
}

void PagedModelBase::refresh()
{
    if (m_isAsleep)
        return;
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
    emit rowsTouched(rows, changes.everything);
    if (m_asking)
        m_askAgain = true;
    else if (*m_generation > 0 && !m_later.isActive()) // somebody has asked
        m_later.start(static_cast<int>(m_rest.remainingTime()));
}

void PagedModelBase::ask(bool replace)
{
    m_asking = true;
    m_askAgain = false;
    m_later.stop();
    m_asked.start();
    const quint64 generation = ++*m_generation;
    ListWish wish;
    wish.mostFound = kMostFound;
    wish.first = replace ? kFirstRows : 0;
    wish.isOvertaken = [latest = m_generation, generation] { return *latest != generation; };
    post(wish, replace);
}

void PagedModelBase::post(const ListWish &wish, bool replace)
{
    auto job = [query = listQuery(), before = m_numbers, wish, replace](ShopReader &reader) -> Result<Answer> {
        KONTOR_ASSIGN(ListAnswer list, query(reader, wish));
        RowsPlan plan = replace ? planReplacement(before, list.numbers) : planRows(before, list.numbers);
        return Answer{std::move(plan), list.isWhole, list.isCut};
    };
    m_worker.readList<Answer>(std::move(job)).then(this, [this, wish, replace](const Result<Answer> &answer) {
        if (wish.isOvertaken())
            return;
        if (answer && !answer->isWhole) {
            take(*answer, replace);
            ListWish rest = wish;
            rest.first = 0;
            post(rest, false);
            return;
        }
        m_asking = false;
        if (answer)
            take(*answer, replace);
        else
            emit readFailed(answer.error());
    });
}

void PagedModelBase::take(const Answer &answer, bool replace)
{
    if (replace) {
        beginResetModel();
        m_numbers = answer.plan.after;
        m_places = answer.plan.places;
        endResetModel();
        m_replaceNext = false;
    } else {
        apply(answer.plan);
    }
    m_isCut = answer.isCut;
    if (!answer.isWhole) {
        emit firstRowsCame();
        return;
    }
    m_loaded = true;
    emit loaded(rowCount());
    if (m_asking) // whoever heard of it asked another question
        return;
    m_rest.setRemainingTime(std::min(kRestFactor * m_asked.elapsed(), kMostRestMs));
    if (m_askAgain)
        m_later.start(static_cast<int>(m_rest.remainingTime()));
}

void PagedModelBase::apply(const RowsPlan &plan)
{
    if (plan.isSmall())
        applyOneByOne(plan);
    else
        applyAtOnce(plan);
    m_numbers = plan.after;
    m_places = plan.places;
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
    const auto left = static_cast<int>(plan.staying->size());
    if (const int before = rowCount(); left < before) {
        permute(plan.parted, nullptr);
        beginRemoveRows({}, left, before - 1);
        m_numbers = plan.staying;
        endRemoveRows();
    }
    if (const auto joined = static_cast<int>(plan.joined->size()); left < joined) {
        beginInsertRows({}, left, joined - 1);
        m_numbers = plan.joined;
        endInsertRows();
    }
    permute(plan.after, plan.places.get());
}

void PagedModelBase::permute(const RowNumbers &next, const RowPlaces *places)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    const std::unique_ptr<const RowPlaces> own(places || from.isEmpty() ? nullptr : new RowPlaces(*next));
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        const int row = (places ? *places : *own).of(numberAt(old.row()));
        to += row < 0 ? QModelIndex() : createIndex(row, old.column());
    }
    m_numbers = next;
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

void PagedModelBase::tellChanged(const QSet<qint64> &numbers)
{
    std::vector<int> rows;
    for (const qint64 number : numbers) {
        if (const int row = positionOf(number); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    for (size_t from = 0; from < rows.size();) {
        size_t to = from;
        while (to + 1 < rows.size() && rows[to + 1] == rows[to] + 1)
            ++to;
        emit dataChanged(index(rows[from], 0), index(rows[to], columnCount() - 1));
        from = to + 1;
    }
}

} // namespace kontor
