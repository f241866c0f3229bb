// SPDX-License-Identifier: GPL-3.0-or-later
#include "variantdrafts.h"

#include "codecheck.h"
#include "goodswords.h"
#include "moneytext.h"
#include "theme.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using Values = std::map<QString, QString>;

/// Every combination, the last option turning fastest.
std::vector<std::pair<QString, Values>> combine(const std::vector<ProductOption> &options)
{
    std::vector<std::pair<QString, Values>> found{{QString(), {}}};
    for (const ProductOption &option : options) {
        std::vector<std::pair<QString, Values>> longer;
        for (const auto &[title, values] : found) {
            for (const QString &value : option.values) {
                Values more = values;
                more[option.name] = value;
                longer.emplace_back(title.isEmpty() ? value : title + u" / "_s + value, more);
            }
        }
        found = std::move(longer);
    }
    return found;
}

/// Figures stand at the right, under heads that do, too; a box to tick is none.
bool isFigure(int column)
{
    return column >= VariantDrafts::Price && column != VariantDrafts::KeepSelling;
}

} // namespace

QStringList optionValues(const QString &text)
{
    static const QRegularExpression between(u"[,;，；、\\n]"_s);
    QStringList values;
    for (const QString &part : text.split(between)) {
        const QString value = part.simplified();
        if (!value.isEmpty() && !values.contains(value, Qt::CaseInsensitive))
            values += value;
    }
    return values;
}

VariantDrafts::VariantDrafts(QString currency, QObject *parent)
    : QAbstractTableModel(parent), m_currency(std::move(currency))
{ }

void VariantDrafts::setExisting(const std::vector<VariantDraft> &variants)
{
    beginResetModel();
    m_variants = variants;
    m_stock.assign(variants.size(), 0);
    endResetModel();
}

size_t VariantDrafts::combinations(const std::vector<ProductOption> &options)
{
    size_t count = 1;
    for (const ProductOption &option : options)
        count *= std::max<size_t>(1, static_cast<size_t>(option.values.size()));
    return count;
}

void VariantDrafts::setOptions(const std::vector<ProductOption> &options, const VariantDraft &pattern)
{
    if (combinations(options) > MostVariants)
        return;
    std::vector<VariantDraft> kept;
    std::vector<qint64> stock;
    // A product that had no options keeps its one article as the first combination.
    auto only = std::ranges::find_if(m_variants, [](const auto &v) { return v.id && v.options.empty(); });
    const auto wanted = options.empty() && hasExistingOptions() ? decltype(combine(options)){} : combine(options);
    for (const auto &[title, values] : wanted) {
        auto known = std::ranges::find(m_variants, values, &VariantDraft::options);
        if (known == m_variants.end())
            known = std::exchange(only, m_variants.end());
        kept.push_back(known != m_variants.end() ? *known : pattern);
        stock.push_back(known != m_variants.end() ? m_stock[size_t(known - m_variants.begin())] : 0);
        kept.back().title = title;
        kept.back().options = values;
        kept.back().position = static_cast<int>(kept.size());
        if (known == m_variants.end())
            kept.back().id.reset();
    }
    for (size_t i = 0; i < m_variants.size(); ++i) {
        const bool isKept = std::ranges::find(kept, m_variants[i].id, &VariantDraft::id) != kept.end();
        if (m_variants[i].id && !isKept) {
            kept.push_back(m_variants[i]);
            stock.push_back(m_stock[i]);
        }
    }
    beginResetModel();
    m_variants = std::move(kept);
    m_stock = std::move(stock);
    endResetModel();
}

std::vector<ProductOption> VariantDrafts::options() const
{
    std::vector<ProductOption> found;
    for (const VariantDraft &variant : m_variants) {
        for (const auto &[name, value] : variant.options) {
            auto option = std::ranges::find(found, name, &ProductOption::name);
            if (option == found.end())
                option = found.insert(found.end(), {name, {}});
            if (!option->values.contains(value))
                option->values += value;
        }
    }
    // Their order is that of the first title: "Red / L" means colour, then size.
    if (!m_variants.empty()) {
        const VariantDraft &first = m_variants.front();
        std::ranges::stable_sort(found, {}, [&](const ProductOption &option) {
            const auto value = first.options.find(option.name);
            return value == first.options.end() ? qsizetype(0) : first.title.indexOf(value->second);
        });
    }
    return found;
}

bool VariantDrafts::hasExistingOptions() const
{
    return std::ranges::any_of(m_variants, [](const auto &v) { return v.id && !v.options.empty(); });
}

QString VariantDrafts::problem() const
{
    QSet<QString> skus;
    for (const VariantDraft &variant : m_variants) {
        const BarcodeReading reading = readBarcode(variant.barcode);
        if (!reading.isGood)
            return tr("%1: %2", "variant, what is wrong").arg(variant.title, reading.sentence);
        if (!variant.sku.isEmpty() && skus.contains(variant.sku))
            return tr("The SKU %1 is used twice. Give each variant its own.").arg(variant.sku);
        skus.insert(variant.sku);
    }
    return {};
}

void VariantDrafts::setPolicy(const QString &policy)
{
    for (VariantDraft &variant : m_variants)
        variant.policy = policy;
    if (!m_variants.empty())
        emit dataChanged(index(0, KeepSelling), index(rowCount() - 1, KeepSelling));
}

void VariantDrafts::setCodeCheck(CodeCheck *check)
{
    m_check = check;
    connect(check, &CodeCheck::answered, this, [this] {
        if (!m_variants.empty())
            emit dataChanged(index(0, Sku), index(rowCount() - 1, Barcode));
    });
}

QStringList VariantDrafts::codes() const
{
    QStringList found;
    for (const VariantDraft &variant : m_variants)
        found << variant.sku << variant.barcode;
    found.removeAll(QString());
    return found;
}

QString VariantDrafts::remark(const QModelIndex &index) const
{
    const VariantDraft &variant = m_variants[static_cast<size_t>(index.row())];
    const QString code = index.column() == Sku ? variant.sku : index.column() == Barcode ? variant.barcode : QString();
    const QString owner = m_check && !code.isEmpty() ? m_check->ownerOf(code) : QString();
    if (!owner.isEmpty())
        return tr("%1 has the code %2 already.", "article, code").arg(owner, code);
    return index.column() == Barcode ? readBarcode(variant.barcode).sentence : QString();
}

QString VariantDrafts::warning() const
{
    for (const QString &code : codes()) {
        const QString owner = m_check ? m_check->ownerOf(code) : QString();
        if (!owner.isEmpty())
            return tr("%1 has the code %2 already.", "article, code").arg(owner, code);
    }
    return {};
}

int VariantDrafts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_variants.size());
}

int VariantDrafts::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VariantDrafts::text(size_t row, int column) const
{
    const VariantDraft &variant = m_variants[row];
    switch (column) {
    case Title:
        return variant.title;
    case Sku:
        return variant.sku;
    case Barcode:
        return variant.barcode;
    case Price:
        return amountText(variant.priceMinor, m_currency);
    case CompareAt:
        return variant.compareAtMinor ? QVariant(amountText(*variant.compareAtMinor, m_currency)) : QVariant();
    case Cost:
        return variant.costMinor ? QVariant(amountText(*variant.costMinor, m_currency)) : QVariant();
    case Weight:
        return variant.weightGrams ? QVariant(QLocale().toString(*variant.weightGrams)) : QVariant();
    case Stock:
        return m_stock[row] > 0 ? QVariant(QLocale().toString(m_stock[row])) : QVariant();
    default:
        return {};
    }
}

QVariant VariantDrafts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::CheckStateRole:
        return index.column() == KeepSelling
            ? QVariant(m_variants[row].policy == "continue"_L1 ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case Qt::ToolTipRole:
        return index.column() == KeepSelling ? QVariant(tr("May be sold when none is left")) : QVariant(remark(index));
    case Qt::ForegroundRole:
        if (index.column() == Barcode && !readBarcode(m_variants[row].barcode).isGood)
            return Theme::colors().bad;
        return index.column() != Barcode && !remark(index).isEmpty() ? QVariant(Theme::colors().warn) : QVariant();
    default:
        return {};
    }
}

QVariant VariantDrafts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Variant");
    case Sku:
        return tr("SKU");
    case Barcode:
        return tr("Barcode");
    case Price:
        return tr("Price");
    case CompareAt:
        return tr("Compare-at price");
    case Cost:
        return tr("Cost");
    case Weight:
        return tr("Weight, g");
    case KeepSelling:
        return tr("Keep selling");
    case Stock:
        return tr("In stock now");
    default:
        return {};
    }
}

Qt::ItemFlags VariantDrafts::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() == Title)
        return plain;
    if (index.column() == KeepSelling)
        return plain | Qt::ItemIsUserCheckable;
    const bool exists = m_variants[static_cast<size_t>(index.row())].id.has_value();
    return index.column() == Stock && exists ? plain & ~Qt::ItemIsEnabled : plain | Qt::ItemIsEditable;
}

bool VariantDrafts::setAmount(std::optional<qint64> &target, const QString &typed) const
{
    const auto minor = amountFromText(typed, m_currency);
    if (!typed.trimmed().isEmpty() && (!minor || *minor < 0))
        return false;
    target = minor;
    return true;
}

bool VariantDrafts::setOptional(std::optional<qint64> &target, const QString &typed) const
{
    bool ok = true;
    const qint64 number = typed.isEmpty() ? 0 : QLocale().toLongLong(typed, &ok);
    if (!ok || number < 0)
        return false;
    target = typed.isEmpty() ? std::nullopt : std::optional(number);
    return true;
}

bool VariantDrafts::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && index.isValid() && index.column() == KeepSelling) {
        m_variants[static_cast<size_t>(index.row())].policy = value.toInt() == Qt::Checked ? u"continue"_s : u"deny"_s;
        emit dataChanged(index, index);
        return true;
    }
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const auto row = static_cast<size_t>(index.row());
    VariantDraft &variant = m_variants[row];
    const QString typed = value.toString().trimmed();
    std::optional<qint64> price = variant.priceMinor;
    switch (index.column()) {
    case Sku:
        variant.sku = typed;
        break;
    case Barcode:
        variant.barcode = typed;
        break;
    case Price:
        if (typed.isEmpty() || !setAmount(price, typed))
            return false;
        variant.priceMinor = *price;
        break;
    case CompareAt:
        if (!setAmount(variant.compareAtMinor, typed))
            return false;
        break;
    case Cost:
        if (!setAmount(variant.costMinor, typed))
            return false;
        break;
    case Weight:
        if (!setOptional(variant.weightGrams, typed))
            return false;
        break;
    case Stock:
        m_stock[row] = std::max<qint64>(0, QLocale().toLongLong(typed));
        break;
    default:
        return false;
    }
    emit dataChanged(index, index);
    return true;
}

} // namespace kontor
