// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"
#include "rowsplan.h"
#include "shopworker.h"

#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace kontor {

/// The part of a paged table that does not know what a row is: the row numbers of the current question, the first of
/// them at once and the rest soon after, kept up to date with the fewest inserts and removes. No SQL runs on the
/// caller's thread.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    using ListQuery = std::function<Result<ListAnswer>(ShopReader &, const ListWish &)>;

    explicit PagedModelBase(ShopWorker &worker, QObject *parent = nullptr);
    ~PagedModelBase() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The row number at a position; 0 outside.
    [[nodiscard]] qint64 numberAt(int position) const;
    /// The position of a row number, -1 when the list does not show it.
    [[nodiscard]] int positionOf(qint64 number) const;
    [[nodiscard]] bool isLoading() const { return m_asking; }
    /// The search found more rows than it counted: rowCount() is where it stopped.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// False until the first whole answer came.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Translated words come from the screen.
    void setHeaderText(std::function<QString(int)> text) { m_headerText = std::move(text); }
    void setRightAligned(std::function<bool(int)> right) { m_right = std::move(right); }
    /// Asks the same question again and applies the difference.
    void refresh();
    /// The words of these cells as tab-separated lines, read off the caller's thread where they are not at hand.
    virtual void linesOf(const QList<int> &positions, const QList<int> &columns, QObject *context,
                         std::function<void(const QStringList &)> done) = 0;

    /// The row numbers as they are shown now; stays as it is when the list moves on.
    [[nodiscard]] RowNumbers numbers() const { return m_numbers; }
    /// A cell as a value for other programs: whole number, QDateTime, Money or text.
    static constexpr int ValueRole = Qt::UserRole + 50;
    /// The values of whole rows, in order; `done` runs while `context` lives.
    virtual void cellsOf(const std::vector<qint64> &numbers, const QList<int> &columns, QObject *context,
                         std::function<void(const Result<std::vector<QVariantList>> &)> done) = 0;

signals:
    /// The first rows of a new question can be looked at; loaded() follows.
    void firstRowsCame();
    /// The answer to the latest question is shown; `rows` is exact.
    void loaded(int rows);
    void readFailed(const kontor::Error &error);

protected:
    [[nodiscard]] virtual ListQuery listQuery() const = 0;
    /// Row numbers of this kind of record that a commit touched.
    [[nodiscard]] virtual QSet<qint64> touched(const Changes &changes) const = 0;
    /// Rows changed in place: cached ones are read again.
    virtual void forget(const QSet<qint64> &numbers, bool everything) = 0;
    /// Another question: whatever is on its way is dropped, the rows are replaced when the answer comes.
    void askAnew();
    /// Tells the view that these rows look different.
    void tellChanged(const QSet<qint64> &numbers);
    [[nodiscard]] bool isRightAligned(int column) const { return m_right && m_right(column); }

    ShopWorker &m_worker;

private:
    struct Answer {
        RowsPlan plan;
        bool isWhole = true;
        bool isCut = false;
    };

    void onChanges(const Changes &changes);
    void ask(bool replace);
    void post(const ListWish &wish, bool replace);
    void take(const Answer &answer, bool replace);
    void apply(const RowsPlan &plan);
    void applyOneByOne(const RowsPlan &plan);
    void applyAtOnce(const RowsPlan &plan);
    void permute(const RowNumbers &next, const RowPlaces *places);

    RowNumbers m_numbers = std::make_shared<const std::vector<qint64>>();
    std::shared_ptr<const RowPlaces> m_places = std::make_shared<const RowPlaces>(); ///< of m_numbers
    std::function<QString(int)> m_headerText;
    std::function<bool(int)> m_right;
    /// Answers to older questions are dropped, and not worked on any longer.
    std::shared_ptr<std::atomic<quint64>> m_generation = std::make_shared<std::atomic<quint64>>(0);
    QElapsedTimer m_asked;
    QDeadlineTimer m_rest; ///< while much changes, the list is read again only now and then
    QTimer m_later;
    bool m_asking = false;
    bool m_askAgain = false; ///< something changed while the answer was on its way
    bool m_replaceNext = true;
    bool m_loaded = false;
    bool m_isCut = false;
};

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
        const auto it = m_cache.find(number);
        if (it == m_cache.end() || it->stale)
            want(position);
        if (it == m_cache.end() || !it->row)
            return nullptr;
        it->used = ++m_tick;
        return &*it->row;
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
                    cells += cell(row, column, Qt::DisplayRole).toString().replace(u'\t', u' ').replace(u'\n', u' ');
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

    void forget(const QSet<qint64> &numbers, bool everything) override
    {
        if (everything) {
            for (Entry &entry : m_cache)
                entry.stale = true;
            if (rowCount() > 0)
                emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        for (const qint64 number : numbers) {
            if (auto it = m_cache.find(number); it != m_cache.end()) {
                it->stale = true;
                m_again.insert(number);
            }
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

    static constexpr int kPage = 100;
    static constexpr int kMostPagesAtOnce = 6;
    static constexpr qsizetype kMostRowsKept = 4000;

    struct Entry {
        std::optional<Row> row; ///< empty: the shop has no such row
        quint64 used = 0;
        bool stale = false;
    };

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
                const auto it = m_cache.constFind(numberAt(at));
                if (it == m_cache.constEnd() || it->stale)
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
        for (const qint64 number : asked)
            m_cache.insert(number, Entry{std::nullopt, ++m_tick, m_again.contains(number)});
        for (const Row &row : *rows)
            m_cache[row.n].row = row;
        trim();
        tellChanged({asked.begin(), asked.end()});
        if (!m_wanted.empty() || !m_again.isEmpty())
            scheduleRead();
    }
    void trim()
    {
        if (m_cache.size() <= kMostRowsKept)
            return;
        std::vector<quint64> ages;
        ages.reserve(static_cast<size_t>(m_cache.size()));
        for (const Entry &entry : std::as_const(m_cache))
            ages.push_back(entry.used);
        const auto middle = ages.begin() + static_cast<qsizetype>(ages.size() / 2);
        std::nth_element(ages.begin(), middle, ages.end());
        m_cache.removeIf([limit = *middle](const auto &it) { return it.value().used < limit; });
    }

    mutable QHash<qint64, Entry> m_cache;
    mutable std::vector<int> m_wanted; ///< pages, the latest last
    mutable quint64 m_tick = 0;
    QSet<qint64> m_again; ///< rows to read whatever page they are on
    bool m_scheduled = false;
    bool m_reading = false;
};

} // namespace kontor

Q_DECLARE_METATYPE(kontor::Money)
