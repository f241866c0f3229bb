// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "orderpricing.h"
#include "ordersservice.h"

#include <QAbstractTableModel>

namespace kontor {

/// How the shop taxes, as far as an order needs it.
struct TaxRules {
    bool taxIncluded = true;
    qint64 standardPpm = 0;
    qint64 shippingPpm = 0;
    std::map<QString, qint64> classPpm;
    [[nodiscard]] qint64 ppm(const QString &taxClass) const;
    [[nodiscard]] static TaxRules fromSettings(const QJsonObject &settings);
};

/// The lines of an order that is being typed. Quantity, price and discount are edited in place; the sums come
/// from the same rule that prices the order when it is placed.
class OrderDraftModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Article, Available, Qty, Price, Discount, LineTotal, ColumnCount };
    enum Role { PictureRole = Qt::UserRole + 1, TitleRole, SkuRole };
    /// The longest that may stand under Available.
    [[nodiscard]] static QStringList availableWords();

    OrderDraftModel(QString currency, QObject *parent);
    void setTaxRules(const TaxRules &rules);
    /// A second scan of the same article counts it up; a quantity that was said is the quantity. Returns its row.
    int add(const GoodsRow &goods, std::optional<qint64> qty = {});
    /// A line as another order had it: `line` is its number there when that order is being changed, 0 when copied.
    struct Given {
        GoodsRow goods;
        int line = 0;
        qint64 qty = 1;
        qint64 priceMinor = 0;
        qint64 discountMinor = 0;
        std::optional<qint64> taxPpm; ///< frozen there
        bool isLocked = false; ///< packed or shipped: shown, not changed
        qint64 own = 0; ///< units that order has reserved already
    };
    void give(const std::vector<Given> &lines);
    void clear();
    void remove(int row);
    void setShipping(qint64 minor);
    void setDiscount(qint64 minor);

    [[nodiscard]] const Result<PricedOrder> &priced() const { return m_priced; }
    [[nodiscard]] qint64 units() const;
    /// Rows where more is ordered than is there and the article's policy says no.
    [[nodiscard]] bool isShort(int row) const;
    [[nodiscard]] bool anyShort() const;
    [[nodiscard]] std::vector<PlaceLine> placeLines() const;
    /// What was changed against the lines given; removed ones have quantity 0.
    [[nodiscard]] std::vector<EditLine> changes() const;
    [[nodiscard]] bool isLocked(int row) const { return m_lines[static_cast<size_t>(row)].isLocked; }
    /// For keeping a draft: article, quantity, price and discount of a row.
    [[nodiscard]] const Given &line(int row) const { return m_lines[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void repriced();
    /// What was typed is no quantity or amount.
    void refusedText(const QString &text);

private:
    using Line = Given;
    void reprice();
    [[nodiscard]] PlaceLine placed(const Line &line) const;
    [[nodiscard]] QString text(const Line &line, int row, int column) const;

    QString m_currency;
    TaxRules m_rules;
    std::vector<Line> m_lines;
    std::vector<Line> m_given; ///< as they were, for changes()
    qint64 m_shipping = 0;
    qint64 m_discount = 0;
    Result<PricedOrder> m_priced = PricedOrder{};
};

} // namespace kontor
