// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of goods people set by name, and what they may hold.
#include "barcode.h"
#include "currency.h"
#include "goodsservice.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct FieldRule {
    const char *name;
    const char *of;
    enum Kind { Text, Title, Code, Amount, Whole, YesNo, Policy, Status, Barcode } kind;
};

constexpr std::array kFields{
    FieldRule{"title", "product", FieldRule::Title},        FieldRule{"description", "product", FieldRule::Text},
    FieldRule{"brand", "product", FieldRule::Text},         FieldRule{"type", "product", FieldRule::Text},
    FieldRule{"tax_class", "product", FieldRule::Text},     FieldRule{"status", "product", FieldRule::Status},
    FieldRule{"variant_title", "variant", FieldRule::Text}, FieldRule{"sku", "variant", FieldRule::Code},
    FieldRule{"barcode", "variant", FieldRule::Barcode},    FieldRule{"price", "variant", FieldRule::Amount},
    FieldRule{"compare_at", "variant", FieldRule::Amount},  FieldRule{"cost", "variant", FieldRule::Amount},
    FieldRule{"weight_g", "variant", FieldRule::Whole},     FieldRule{"bin", "variant", FieldRule::Text},
    FieldRule{"policy", "variant", FieldRule::Policy},      FieldRule{"tracked", "variant", FieldRule::YesNo},
    FieldRule{"threshold", "variant", FieldRule::Whole},
};

QString storedName(const FieldRule &rule)
{
    const QString name = QString::fromLatin1(rule.name);
    if (rule.kind == FieldRule::Amount)
        return name + u"_minor"_s;
    return name == "variant_title"_L1 ? u"title"_s : name;
}

Result<QJsonValue> parseValue(const FieldRule &rule, const QString &text, const QString &currency)
{
    const auto bad = [&](const QString &hint) {
        return fail(ErrorKind::Usage, "bad_value",
                    u"%1 is not a value for %2. %3"_s.arg(text, QLatin1String(rule.name), hint));
    };
    if (text.contains(QChar(u'\0')))
        return bad(u"It contains a NUL character."_s);
    switch (rule.kind) {
    case FieldRule::Text:
        return QJsonValue(text);
    case FieldRule::Title:
        return text.trimmed().isEmpty() ? bad(u"A product needs a title."_s) : Result<QJsonValue>(QJsonValue(text));
    case FieldRule::Code: // looked up without blanks around it
        return QJsonValue(text.trimmed());
    case FieldRule::Amount: {
        if (text.isEmpty())
            return QJsonValue(QJsonValue::Null);
        KONTOR_ASSIGN(const qint64 minor, parseMajor(text, currency));
        if (minor < 0)
            return bad(u"It cannot be negative."_s);
        return QJsonValue(minor);
    }
    case FieldRule::Whole: {
        bool ok = false;
        const qlonglong number = text.toLongLong(&ok);
        if (text.isEmpty())
            return QJsonValue(QJsonValue::Null);
        return ok && number >= 0 && number <= 1'000'000'000 ? Result<QJsonValue>(QJsonValue(number))
                                                            : bad(u"Give a whole number from 0."_s);
    }
    case FieldRule::YesNo:
        if (text == "yes"_L1 || text == "true"_L1 || text == "1"_L1)
            return QJsonValue(true);
        if (text == "no"_L1 || text == "false"_L1 || text == "0"_L1)
            return QJsonValue(false);
        return bad(u"Say yes or no."_s);
    case FieldRule::Policy:
        return text == "deny"_L1 || text == "continue"_L1 ? Result<QJsonValue>(QJsonValue(text))
                                                          : bad(u"Say deny or continue."_s);
    case FieldRule::Status:
        return text == "draft"_L1 || text == "active"_L1 || text == "archived"_L1
            ? Result<QJsonValue>(QJsonValue(text))
            : bad(u"Say draft, active or archived."_s);
    case FieldRule::Barcode:
        return text.trimmed().isEmpty() || classifyBarcode(text.trimmed()) != BarcodeKind::Invalid
            ? Result<QJsonValue>(QJsonValue(text.trimmed()))
            : bad(u"Its check digit is wrong; scan it again."_s);
    }
    return bad({});
}

} // namespace

Result<FieldChange> GoodsService::parseField(const VariantId &variant, const ProductId &product, const QString &field,
                                             const QString &text, const QString &currency)
{
    for (const FieldRule &rule : kFields) {
        if (field != QLatin1String(rule.name))
            continue;
        KONTOR_ASSIGN(const QJsonValue value, parseValue(rule, text, currency));
        const QString of = QString::fromLatin1(rule.of);
        const RecordId subject = of == "product"_L1 ? idCast<RecordId>(product) : idCast<RecordId>(variant);
        return FieldChange{subject, of, storedName(rule), value};
    }
    QStringList known;
    for (const FieldRule &rule : kFields)
        known << QString::fromLatin1(rule.name);
    return fail(ErrorKind::Usage, "unknown_field",
                u"There is no field %1. Known fields: %2."_s.arg(field, known.join(", "_L1)));
}

} // namespace kontor
