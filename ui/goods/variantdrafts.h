// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsservice.h"

#include <QAbstractTableModel>

namespace kontor {

class CodeCheck;

/// One choice a buyer makes: "Size" with S, M and L.
struct ProductOption {
    QString name;
    QStringList values;
};

/// "S, M, L" or "S，M；L" as values, each once.
[[nodiscard]] QStringList optionValues(const QString &text);

/// The variants of a product being edited. They follow from its options; what was typed for a variant stays
/// with it when options change.
class VariantDrafts final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Sku, Barcode, Price, CompareAt, Cost, Weight, KeepSelling, Stock, ColumnCount };
    static constexpr size_t MostVariants = 100;

    explicit VariantDrafts(QString currency, QObject *parent = nullptr);

    /// Variants that exist already; they are never taken away here.
    void setExisting(const std::vector<VariantDraft> &variants);
    /// Makes a row for every combination that has none. `pattern`: price, cost and SKU beginning of new rows.
    void setOptions(const std::vector<ProductOption> &options, const VariantDraft &pattern);
    [[nodiscard]] std::vector<ProductOption> options() const;
    [[nodiscard]] const std::vector<VariantDraft> &variants() const { return m_variants; }
    [[nodiscard]] const std::vector<qint64> &stock() const { return m_stock; }
    /// All of them; each row can say otherwise.
    void setPolicy(const QString &policy);
    /// Tells codes that another article has; they are marked and may be saved all the same.
    void setCodeCheck(CodeCheck *check);
    [[nodiscard]] QStringList codes() const;
    /// What is worth a second look, as a sentence; empty when nothing is.
    [[nodiscard]] QString warning() const;
    /// What keeps the rows from being saved, as a sentence; empty when nothing does.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] static size_t combinations(const std::vector<ProductOption> &options);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    [[nodiscard]] bool hasExistingOptions() const;
    [[nodiscard]] QVariant text(size_t row, int column) const;
    [[nodiscard]] QString remark(const QModelIndex &index) const; ///< about a code
    bool setOptional(std::optional<qint64> &target, const QString &typed) const;
    bool setAmount(std::optional<qint64> &target, const QString &typed) const;

    QString m_currency;
    CodeCheck *m_check = nullptr;
    std::vector<VariantDraft> m_variants;
    std::vector<qint64> m_stock;
};

} // namespace kontor
