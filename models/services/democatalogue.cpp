// SPDX-License-Identifier: GPL-3.0-or-later
#include "democatalogue.h"

#include "barcode.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Kind {
    const char16_t *name;
    const char16_t *category;
    int lowMinor;
    int highMinor;
    bool sized;
};

constexpr std::array kKinds{
    Kind{u"Linen Shirt", u"Clothing > Shirts", 2900, 7900, true},
    Kind{u"Wool Jumper", u"Clothing > Knitwear", 4900, 12900, true},
    Kind{u"Rain Jacket", u"Clothing > Jackets", 7900, 19900, true},
    Kind{u"Canvas Tote", u"Accessories > Bags", 1490, 3990, false},
    Kind{u"Leather Belt", u"Accessories > Belts", 2490, 6990, false},
    Kind{u"Enamel Mug", u"Home > Kitchen", 890, 1990, false},
    Kind{u"Oak Board", u"Home > Kitchen", 1990, 5990, false},
    Kind{u"Soy Candle", u"Home > Living", 1190, 2990, false},
    Kind{u"Desk Lamp", u"Home > Lighting", 3990, 11990, false},
    Kind{u"Notebook A5", u"Paper > Notebooks", 690, 1890, false},
    Kind{u"Fountain Pen", u"Paper > Writing", 1990, 8990, false},
    Kind{u"龙井绿茶", u"Tea > Green", 1290, 6990, false},
    Kind{u"青花瓷茶杯", u"Tea > Cups", 990, 3990, false},
    Kind{u"真丝围巾", u"Accessories > Scarves", 2990, 9990, false},
    Kind{u"竹编收纳篮", u"Home > Living", 1590, 4990, false},
};
constexpr std::array kAdjectives{u"Ocean",   u"Amber",  u"Forest",  u"Slate",  u"Coral",   u"Ivory",
                                 u"Juniper", u"Copper", u"Harbour", u"Meadow", u"Granite", u"Willow",
                                 u"素雅",    u"古韵",   u"晨曦",    u"江南"};
constexpr std::array kBrands{u"Nordlicht", u"Casa Verde", u"Hafen & Sohn", u"山水", u"Atelier Rue", u"Birch"};
constexpr std::array kFirst{u"Anna", u"Ben",   u"Clara", u"David", u"Elif",  u"Fatima", u"Georg", u"Hanna",
                            u"Ivan", u"Julia", u"Karim", u"Lena",  u"Marco", u"Nora",   u"Oskar", u"Paula"};
constexpr std::array kLast{u"Schmidt", u"Rossi",  u"Dubois",   u"Yılmaz",    u"Novak",   u"Jensen",
                           u"García",  u"Müller", u"Kowalski", u"Andersson", u"O’Brien", u"van Dijk"};
constexpr std::array kHanLast{u"王", u"李", u"张", u"刘", u"陈", u"杨", u"赵", u"黄"};
constexpr std::array kHanFirst{u"伟", u"芳", u"娜", u"秀英", u"敏", u"静", u"丽", u"强", u"磊", u"军"};
constexpr std::array kCities{u"Berlin", u"Hamburg", u"Wien", u"Zürich", u"Paris", u"Milano", u"上海", u"杭州"};
constexpr std::array kSizes{u"S", u"M", u"L"};

template <size_t N>
QString pick(const std::array<const char16_t *, N> &from, Random &random)
{
    return QString::fromUtf16(from[random.below(static_cast<quint32>(N))]);
}

QString ean13(qint64 index)
{
    const QString digits = u"20%1"_s.arg(index, 10, 10, QLatin1Char('0')); // 20…: for use inside a shop
    return digits + QString::number(gs1CheckDigit(digits).value_or(0));
}

} // namespace

ProductDraft DemoCatalogue::product(qint64 index)
{
    const Kind &kind = kKinds[m_random.below(static_cast<quint32>(kKinds.size()))];
    ProductDraft draft;
    draft.title = u"%1 %2"_s.arg(pick(kAdjectives, m_random), QString::fromUtf16(kind.name));
    draft.brand = pick(kBrands, m_random);
    draft.categories = {QString::fromUtf16(kind.category)};
    if (m_random.below(5) == 0)
        draft.tags = {m_random.below(2) == 0 ? u"new"_s : u"sale"_s};
    const int steps = (kind.highMinor - kind.lowMinor) / 100;
    const qint64 price = kind.lowMinor + 100 * static_cast<qint64>(m_random.below(static_cast<quint32>(steps) + 1));
    const int variants = kind.sized ? 3 : 1;
    for (int i = 0; i < variants; ++i) {
        VariantDraft variant;
        variant.sku = kind.sized ? u"K%1-%2"_s.arg(index + 1, 5, 10, QLatin1Char('0'))
                                       .arg(QString::fromUtf16(kSizes[static_cast<size_t>(i)]))
                                 : u"K%1"_s.arg(index + 1, 5, 10, QLatin1Char('0'));
        if (kind.sized) {
            variant.title = QString::fromUtf16(kSizes[static_cast<size_t>(i)]);
            variant.options = {{u"Size"_s, variant.title}};
        }
        variant.barcode = ean13(index * 3 + i + 1);
        variant.priceMinor = price;
        variant.costMinor = price * (40 + m_random.below(20)) / 100;
        variant.weightGrams = 100 + 50 * static_cast<qint64>(m_random.below(20));
        variant.position = i + 1;
        variant.policy = u"continue"_s;
        draft.variants.push_back(variant);
    }
    return draft;
}

DemoCatalogue::Person DemoCatalogue::person(qint64 index)
{
    Person person;
    if (m_random.below(5) == 0) {
        person.name = pick(kHanLast, m_random) + pick(kHanFirst, m_random);
        person.email = u"user%1@example.cn"_s.arg(index);
    } else {
        const QString first = pick(kFirst, m_random);
        person.name = u"%1 %2"_s.arg(first, pick(kLast, m_random));
        person.email = u"%1%2@example.com"_s.arg(first.toLower()).arg(index);
    }
    person.address = {{u"city"_s, pick(kCities, m_random)}};
    return person;
}

} // namespace kontor
