// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkedit.h"

#include "amountformula.h"
#include "currency.h"
#include "setformula.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QStringList wordsOf(const QString &text, QChar separator)
{
    QStringList words;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts))
        words += part.trimmed();
    words.removeAll(QString());
    return words;
}

QStringList membersOf(BulkField field, const QString &text)
{
    return wordsOf(text, field == BulkField::Tags ? u',' : u';');
}

Result<BulkValue> oneOf(const QString &typed, const QStringList &allowed)
{
    const QString word = typed.trimmed().toLower();
    if (!allowed.contains(word))
        return fail(ErrorKind::Usage, "bad_value", u"Say one of: %1."_s.arg(allowed.join(u", "_s)));
    return BulkValue{{}, word};
}

Result<BulkValue> numberTyped(BulkField field, const BulkValue &now, const QString &typed, const QString &currency)
{
    if (typed.trimmed().isEmpty() && field != BulkField::Price)
        return BulkValue{};
    KONTOR_ASSIGN(const AmountFormula formula,
                  AmountFormula::parse(typed, isAmount(field) ? currencyExponent(currency) : 0));
    KONTOR_ASSIGN(const std::optional<qint64> number, formula.apply(now.number));
    if (!number && field == BulkField::Price)
        return fail(ErrorKind::Usage, "price_required", u"An article needs a price; it may be 0."_s);
    return BulkValue{number, {}};
}

QString columnOf(BulkField field)
{
    switch (field) {
    case BulkField::Price:
        return u"price_minor"_s;
    case BulkField::CompareAt:
        return u"compare_at_minor"_s;
    case BulkField::Cost:
        return u"cost_minor"_s;
    case BulkField::Threshold:
        return u"threshold"_s;
    case BulkField::Weight:
        return u"weight_g"_s;
    case BulkField::Status:
        return u"status"_s;
    case BulkField::Policy:
        return u"policy"_s;
    case BulkField::TaxClass:
        return u"tax_class"_s;
    case BulkField::Bin:
        return u"bin"_s;
    case BulkField::Tags:
        return u"tags/"_s;
    case BulkField::Category:
        return u"categories/"_s;
    }
    return {};
}

/// Appends the facts that lead from the one set of words to the other.
Result<void> addMembers(GoodsService &goods, const BulkChange &change, std::vector<FieldChange> &changes)
{
    const QStringList before = membersOf(change.field, change.before.text);
    const QStringList after = membersOf(change.field, change.after.text);
    const auto put = [&](const QString &word, const QJsonValue &value) -> Result<void> {
        QString member = word;
        if (change.field == BulkField::Category) {
            KONTOR_ASSIGN(const CategoryId category, goods.category(word));
            member = category.toString();
        }
        changes.push_back({idCast<RecordId>(change.product), u"product"_s, columnOf(change.field) + member, value});
        return {};
    };
    for (const QString &word : before)
        if (!after.contains(word))
            KONTOR_TRY(put(word, QJsonValue::Null));
    for (const QString &word : after)
        if (!before.contains(word))
            KONTOR_TRY(put(word, 1));
    return {};
}

} // namespace

bool isOfProduct(BulkField field)
{
    return field == BulkField::Status || field == BulkField::Tags || field == BulkField::Category
        || field == BulkField::TaxClass;
}

bool isAmount(BulkField field)
{
    return field == BulkField::Price || field == BulkField::CompareAt || field == BulkField::Cost;
}

bool isNumber(BulkField field)
{
    return isAmount(field) || field == BulkField::Threshold || field == BulkField::Weight;
}

BulkValue bulkValue(const GoodsRow &row, BulkField field)
{
    switch (field) {
    case BulkField::Price:
        return {row.priceMinor, {}};
    case BulkField::CompareAt:
        return {row.compareAtMinor, {}};
    case BulkField::Cost:
        return {row.costMinor, {}};
    case BulkField::Threshold:
        return {row.threshold, {}};
    case BulkField::Weight:
        return {row.weightGrams, {}};
    case BulkField::Status:
        return {{}, row.status};
    case BulkField::Tags:
        return {{}, wordsOf(row.tags, u',').join(u", "_s)};
    case BulkField::Category:
        return {{}, wordsOf(row.categories, u';').join(u"; "_s)};
    case BulkField::Policy:
        return {{}, row.policy};
    case BulkField::TaxClass:
        return {{}, row.taxClass};
    case BulkField::Bin:
        return {{}, row.bin};
    }
    return {};
}

Result<BulkValue> bulkTyped(BulkField field, const BulkValue &now, const QString &typed, const QString &currency)
{
    if (typed.contains(QChar(u'\0')))
        return fail(ErrorKind::Usage, "bad_value", u"It contains a NUL character."_s);
    if (isNumber(field))
        return numberTyped(field, now, typed, currency);
    switch (field) {
    case BulkField::Tags:
        return BulkValue{
            {}, SetFormula::parse(typed, SetFormula::Parted::ByCommas).apply(membersOf(field, now.text)).join(u", "_s)};
    case BulkField::Category: {
        QStringList paths;
        for (const QString &path :
             SetFormula::parse(typed, SetFormula::Parted::BySemicolons).apply(membersOf(field, now.text)))
            paths += wordsOf(path, u'>').join(u" > "_s);
        paths.removeAll(QString());
        return BulkValue{{}, paths.join(u"; "_s)};
    }
    case BulkField::Status:
        return oneOf(typed, {u"active"_s, u"draft"_s, u"archived"_s});
    case BulkField::Policy:
        return oneOf(typed, {u"deny"_s, u"continue"_s});
    default:
        return BulkValue{{}, typed.simplified()};
    }
}

Result<BulkDone> applyBulk(UnitOfWork &unit, const QString &actor, const std::vector<BulkChange> &changes,
                           Progress &progress)
{
    GoodsService goods(unit, actor, BatchId(unit.newUuid()));
    BulkDone done;
    std::vector<FieldChange> facts;
    for (const BulkChange &change : changes) {
        if (change.before == change.after)
            continue;
        ++done.cells;
        if (change.field == BulkField::Tags || change.field == BulkField::Category) {
            KONTOR_TRY(addMembers(goods, change, facts));
            continue;
        }
        const bool ofProduct = isOfProduct(change.field);
        QJsonValue value = QJsonValue(change.after.text);
        if (isNumber(change.field))
            value = change.after.number ? QJsonValue(*change.after.number) : QJsonValue(QJsonValue::Null);
        facts.push_back({ofProduct ? idCast<RecordId>(change.product) : idCast<RecordId>(change.variant),
                         ofProduct ? u"product"_s : u"variant"_s, columnOf(change.field), value});
    }
    KONTOR_TRY(goods.setMany(facts, progress));
    done.step = goods.step();
    return done;
}

} // namespace kontor
