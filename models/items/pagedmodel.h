// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodelbase.h"
#include "rowcache.h"

#include <QHash>

#include <optional>
#include <vector>

namespace kontor {

/// A table of any length whose rows are read in pages when they come into sight.
/// Row: a value with its row number in `n`. Cells not read yet show "…".
template <class Row>
class PagedTableModel : public PagedModelBase
{
public:
    using PagedModelBase::PagedModelBase;

    /// The row at a position when it is at hand; a null answer has it read.
    [[nodiscard]] const Row *rowAt(int position) const
    {
        const qint64 number = numberAt(position);
        if (number == 0)
            return nullptr;
        if (!m_cache.isFresh(number))
            want(position);
        return m_cache.look(number);
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                       | (isRightAligned(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
        if (const Row *row = rowAt(index.row()))
            return cell(*row, index.column(), role);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    /// All rows at these positions, in order, whether at hand or not; `done` runs while `context` lives.
    void readRows(const QList<int> &positions, QObject *context, std::function<void(const std::vector<Row> &)> done)
    {
        std::vector<qint64> numbers;
        for (const int position : positions)
            numbers.push_back(numberAt(position));
        m_worker
            .template read<std::vector<Row>>(
                [query = rowsQuery(), numbers](ShopReader &reader) { return query(reader, numbers); })
            .then(context, [numbers, done = std::move(done)](const Result<std::vector<Row>> &rows) {
                if (rows)
                    done(inOrder(numbers, *rows));
            });
    }
    void linesOf(const QList<int> &positions, const QList<int> &columns, QObject *context,
                 std::function<void(const QStringList &)> done) override
    {
        readRows(positions, context, [this, columns, done = std::move(done)](const std::vector<Row> &rows) {
            QStringList lines;
            for (const Row &row : rows) {
                QStringList cells;
                for (const int column : columns)
                    cells += pasteable(cell(row, column, Qt::DisplayRole).toString());
                lines += cells.join(u'\t');
            }
            done(lines);
        });
    }

    void cellsOf(const std::vector<qint64> &numbers, const QList<int> &columns, QObject *context,
                 std::function<void(const Result<std::vector<QVariantList>> &)> done) override
    {
        auto read = [query = rowsQuery(), numbers](ShopReader &reader) { return query(reader, numbers); };
        const auto tell = [this, numbers, columns, done = std::move(done)](const Result<std::vector<Row>> &rows) {
            if (!rows)
                return done(std::unexpected(rows.error()));
            std::vector<QVariantList> lines;
            for (const Row &row : inOrder(numbers, *rows)) {
                QVariantList line;
                for (const int column : columns) {
                    const QVariant value = cell(row, column, ValueRole);
                    line += value.isValid() ? value : cell(row, column, Qt::DisplayRole);
                }
                lines.push_back(std::move(line));
            }
            done(lines);
        };
        m_worker.template read<std::vector<Row>>(std::move(read)).then(context, tell);
    }

protected:
    /// For any thread: must not touch the model.
    using RowsQuery = std::function<Result<std::vector<Row>>(ShopReader &, const std::vector<qint64> &)>;
    [[nodiscard]] virtual RowsQuery rowsQuery() const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

    /// The rows at hand that are like this, by their numbers.
    template <class Test>
    [[nodiscard]] QSet<qint64> atHand(Test test) const
    {
        return m_cache.numbersWhere(test);
    }
    void forget(const QSet<qint64> &numbers, bool everything) override
    {
        if (everything) {
            m_cache.markAllStale();
            if (rowCount() > 0)
                emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        for (const qint64 number : numbers) {
            if (m_cache.markStale(number))
                m_again.insert(number);
        }
        scheduleRead();
    }

private:
    [[nodiscard]] static std::vector<Row> inOrder(const std::vector<qint64> &numbers, const std::vector<Row> &rows)
    {
        QHash<qint64, size_t> places;
        for (size_t i = 0; i < rows.size(); ++i)
            places.insert(rows[i].n, i);
        std::vector<Row> ordered;
        for (const qint64 number : numbers) {
            if (const auto it = places.constFind(number); it != places.constEnd())
                ordered.push_back(rows[*it]);
        }
        return ordered;
    }

    static constexpr int kPage = 40; // about a screen: nobody waits for rows that nobody sees
    static constexpr int kMostPagesAtOnce = 12;

    void want(int position) const
    {
        const int page = position / kPage;
        if (!m_wanted.empty() && m_wanted.back() == page)
            return;
        std::erase(m_wanted, page);
        m_wanted.push_back(page);
        const_cast<PagedTableModel *>(this)->scheduleRead();
    }
    void scheduleRead()
    {
        if (m_scheduled || m_reading)
            return;
        m_scheduled = true;
        QTimer::singleShot(0, this, [this] { readWanted(); });
    }
    /// The pages asked for last come first; whoever scrolled past does not wait for what it passed.
    [[nodiscard]] std::vector<qint64> takeWanted()
    {
        QSet<qint64> ask = std::exchange(m_again, {});
        const size_t pages = std::min<size_t>(m_wanted.size(), kMostPagesAtOnce);
        for (size_t i = 0; i < pages; ++i) {
            const int first = m_wanted[m_wanted.size() - 1 - i] * kPage;
            for (int at = first; at < std::min(first + kPage, rowCount()); ++at) {
                if (!m_cache.isFresh(numberAt(at)))
                    ask.insert(numberAt(at));
            }
        }
        m_wanted.clear();
        return {ask.begin(), ask.end()};
    }
    void readWanted()
    {
        m_scheduled = false;
        const std::vector<qint64> ask = takeWanted();
        if (ask.empty())
            return;
        m_reading = true;
        m_worker
            .template read<std::vector<Row>>(
                [query = rowsQuery(), ask](ShopReader &reader) { return query(reader, ask); })
            .then(this, [this, ask](const Result<std::vector<Row>> &rows) { keep(ask, rows); });
    }
    void keep(const std::vector<qint64> &asked, const Result<std::vector<Row>> &rows)
    {
        m_reading = false;
        if (!rows) {
            emit readFailed(rows.error());
            return;
        }
        QHash<qint64, const Row *> read;
        for (const Row &row : *rows)
            read.insert(row.n, &row);
        for (const qint64 number : asked) {
            const Row *row = read.value(number);
            m_cache.keep(number, row ? std::optional(*row) : std::nullopt, m_again.contains(number));
        }
        m_cache.trim();
        tellChanged({asked.begin(), asked.end()});
        if (!m_wanted.empty() || !m_again.isEmpty())
            scheduleRead();
    }
    mutable RowCache<Row> m_cache;
    mutable std::vector<int> m_wanted; ///< pages, the latest last
    QSet<qint64> m_again; ///< rows to read whatever page they are on
    bool m_scheduled = false;
    bool m_reading = false;
};

} // namespace kontor
