// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articlecategories.h"
#include "chartfigures.h"

#include <map>
#include <span>

namespace kontor {

/// An article as it is known by its number in SoldGoods; see GoodsKey.
struct SoldArticle {
    VariantId variant;
    QString sku;
    [[nodiscard]] bool isArticle() const { return !variant.isNull() || !sku.isEmpty(); }
    friend bool operator<(const SoldArticle &a, const SoldArticle &b)
    {
        return std::tie(a.variant, a.sku) < std::tie(b.variant, b.sku);
    }
};

/// Where goods were sold and for which money; by its number, too.
struct SoldPlace {
    QString channel;
    LocationId location;
    QString currency;

    [[nodiscard]] auto parts() const { return std::tie(channel, location, currency); }
    friend bool operator==(const SoldPlace &a, const SoldPlace &b) { return a.parts() == b.parts(); }
    friend bool operator<(const SoldPlace &a, const SoldPlace &b) { return a.parts() < b.parts(); }
};

/// A row of a day, in the words of GoodsSum.
struct SoldRow {
    quint32 article = 0;
    quint32 place = 0;
    qint64 units = 0;
    qint64 gross = 0;
    qint64 net = 0;
    qint64 cost = 0;
    qint64 costed = 0;
};

/// What of such a row came back; there is a SoldRow of the same article and place beside it.
struct BackRow {
    quint32 article = 0;
    quint32 place = 0;
    qint64 returnedUnits = 0;
    qint64 returned = 0;
    qint64 backUnits = 0;
    qint64 back = 0;
    [[nodiscard]] qint64 minor(Dating dating) const { return dating == Dating::Refund ? returned : back; }
};

/// What of SoldGoods a question is about; good until it is asked for the next one.
struct SoldFilter {
    int firstDay = 0;
    int lastDay = 0;
    std::vector<char> places; ///< by number
    std::vector<char> articles; ///< by number; empty: all of them
    template <class Row>
    [[nodiscard]] bool takes(const Row &row) const
    {
        return places[row.place] != 0 && (articles.empty() || articles[row.article] != 0);
    }
};

/// What goods sold on each day (goods_daily), kept in memory between two questions: only days that have changed since
/// are read again. Some 50 bytes a row: 45 MB for the two years of a shop with a million orders. Use on the thread of
/// its database, and not in a transaction that writes: what is rolled back must not be remembered.
class SoldGoods
{
public:
    explicit SoldGoods(Database &db) : m_db(db), m_categories(db) { }
    Q_DISABLE_COPY_MOVE(SoldGoods)

    /// Brings these days up to date, by their numbers.
    [[nodiscard]] Result<void> read(int firstDay, int lastDay);
    /// The first day of which anything is known; nothing in a shop that never sold.
    [[nodiscard]] Result<std::optional<int>> earliestDay();
    /// Brings everything up to date that the question is about.
    [[nodiscard]] Result<SoldFilter> ask(const FigureQuestion &question);

    // By their numbers, as of the latest question.
    [[nodiscard]] const std::vector<SoldArticle> &articles() const { return m_articles; }
    [[nodiscard]] const std::vector<SoldPlace> &places() const { return m_places; }
    [[nodiscard]] ArticleCategories &categories() { return m_categories; }
    /// Calls onSold(day number, SoldRow) and onBack(day number, BackRow) for all rows that the filter takes; days
    /// come in order.
    template <class OnSold, class OnBack>
    void walk(const SoldFilter &filter, OnSold onSold, OnBack onBack) const
    {
        if (filter.firstDay > filter.lastDay)
            return;
        const auto end = m_days.upper_bound(filter.lastDay);
        for (auto day = m_days.lower_bound(filter.firstDay); day != end; ++day) {
            for (const SoldRow &row : day->second.sold) {
                if (filter.takes(row))
                    onSold(day->first, row);
            }
            for (const BackRow &row : day->second.back) {
                if (filter.takes(row))
                    onBack(day->first, row);
            }
        }
    }

    [[nodiscard]] qint64 daysRead() const { return m_daysRead; } ///< from the file, since the beginning

private:
    static constexpr qint64 kNotRead = -1;
    struct Day {
        qint64 revision = kNotRead; ///< its number in sold_days when it was read
        std::vector<SoldRow> sold;
        std::vector<BackRow> back;
    };
    /// A row of sold_days.
    struct Told {
        int day = 0;
        qint64 revision = 0;
    };

    [[nodiscard]] Result<std::vector<Told>> toldDays(int firstDay, int lastDay);
    [[nodiscard]] bool isUpToDate(const Told &told) const;
    void forgetOthers(int firstDay, int lastDay, const std::vector<Told> &told);
    [[nodiscard]] Result<void> readDays(std::span<const Told> days);
    void take(const Query &row);
    [[nodiscard]] quint32 numberOf(const VariantId &variant, const QString &sku);
    [[nodiscard]] quint32 numberOf(const SoldPlace &place);

    Database &m_db;
    ArticleCategories m_categories;
    std::map<int, Day> m_days;
    std::vector<SoldArticle> m_articles;
    QHash<std::pair<VariantId, QString>, quint32> m_articleNumbers;
    std::vector<SoldPlace> m_places;
    std::map<SoldPlace, quint32> m_placeNumbers;
    qint64 m_daysRead = 0;
};

} // namespace kontor
