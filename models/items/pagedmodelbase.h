// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"
#include "rowsplan.h"
#include "shopworker.h"

#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <functional>
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
    /// What a head means, where it does not say it itself.
    void setHeaderTip(std::function<QString(int)> tip) { m_headerTip = std::move(tip); }
    void setRightAligned(std::function<bool(int)> right) { m_right = std::move(right); }
    /// Asks the same question again and applies the difference.
    void refresh();
    /// Nothing is asked before wake(): a list that nobody looks at yet costs neither time nor memory.
    void sleep() { m_isAsleep = true; }
    [[nodiscard]] bool isAsleep() const { return m_isAsleep; }
    /// The next question is asked again; whoever wakes a list asks it.
    void wake() { m_isAsleep = false; }
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
    /// A commit changed these rows, whether they are at hand or not; the list is asked again soon.
    void rowsTouched(const QSet<qint64> &numbers, bool everything);

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
    /// A cell in one line of tab-separated ones; other programs know numbers below nothing by a hyphen.
    [[nodiscard]] static QString pasteable(QString cell);

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
    std::function<QString(int)> m_headerTip;
    std::function<bool(int)> m_right;
    /// Answers to older questions are dropped, and not worked on any longer.
    std::shared_ptr<std::atomic<quint64>> m_generation = std::make_shared<std::atomic<quint64>>(0);
    QElapsedTimer m_asked;
    QDeadlineTimer m_rest; ///< while much changes, the list is read again only now and then
    QTimer m_later;
    bool m_isAsleep = false;
    bool m_asking = false;
    bool m_askAgain = false; ///< something changed while the answer was on its way
    bool m_replaceNext = true;
    bool m_loaded = false;
    bool m_isCut = false;
};

} // namespace kontor

Q_DECLARE_METATYPE(kontor::Money)
