// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodspicker.h"

#include "icons.h"
#include "moneytext.h"
#include "suggestfield.h"

#include <QAction>
#include <QApplication>
#include <QRegularExpression>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kGoodsPickerMostOffers = 12;

struct Found {
    GoodsRow goods;
    std::optional<qint64> qty;
};

/// A barcode means this article or none; words may mean the first that fits.
bool isNumber(const QString &code)
{
    return std::all_of(code.begin(), code.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

CountedCode countedCode(const QString &text)
{
    static const QRegularExpression counted(u"^\\s*(\\d{1,5})\\s*[*x×]\\s*(.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = counted.match(text);
    const qint64 qty = match.captured(1).toLongLong();
    if (!match.hasMatch() || qty < 1)
        return {text.trimmed(), std::nullopt};
    return {match.captured(2).trimmed(), qty};
}

GoodsPicker::GoodsPicker(const UiContext &context, QString currency, QWidget *parent)
    : QWidget(parent), m_context(context), m_currency(std::move(currency))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_field = new SuggestField(this);
    m_field->setPlaceholderText(tr("Type or scan goods: title, SKU, barcode"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    m_field->addAction(icon(u"barcode"_s), QLineEdit::LeadingPosition);
    column->addWidget(m_field);
    connect(m_field, &SuggestField::asked, this, &GoodsPicker::search);
    connect(m_field, &SuggestField::entered, this, [this](const QString &text) { enter(text, false); });
    connect(m_field, &SuggestField::picked, this, [this](int i) {
        const std::optional<qint64> qty = countedCode(m_field->text()).qty;
        m_field->clear();
        take(m_offered[static_cast<size_t>(i)], qty);
    });
    connect(m_field, &QLineEdit::textEdited, this, [this] { mark(false); });
}

void GoodsPicker::scan(const QString &code, const QString &before)
{
    const CountedCode counted = countedCode(before);
    m_field->setFocus();
    enter(counted.qty && counted.code.isEmpty() ? before + code : code, true);
}

void GoodsPicker::search(const QString &text, quint64 question)
{
    const QString words = countedCode(text).code;
    auto find = [text, words](ShopReader &reader) -> Result<std::vector<GoodsRow>> {
        std::vector<GoodsRow> rows;
        for (const QString &wanted : {text, words}) { // a title may begin like a quantity
            GoodsFilter filter;
            filter.search = wanted;
            KONTOR_ASSIGN(std::vector<qint64> numbers, reader.goodsNumbersOf(filter));
            numbers.resize(std::min<size_t>(numbers.size(), kGoodsPickerMostOffers));
            KONTOR_ASSIGN(rows, reader.goodsRows(numbers));
            if (!rows.empty() || words == text || words.isEmpty())
                break;
        }
        return rows;
    };
    m_context.worker.read<std::vector<GoodsRow>>(find).then(
        this, [this, question](const Result<std::vector<GoodsRow>> &found) {
            if (!found)
                return;
            m_offered = *found;
            std::vector<SuggestField::Offer> offers;
            for (const GoodsRow &goods : m_offered) {
                const QString there =
                    goods.tracked ? tr("%1 available").arg(numberText(goods.available())) : tr("not counted");
                offers.push_back({goods.title, goods.sku.isEmpty() ? there : goods.sku + u"  ·  "_s + there,
                                  moneyText(goods.priceMinor, m_currency)});
            }
            m_field->offer(question, offers);
        });
}

void GoodsPicker::enter(const QString &text, bool isScan)
{
    const CountedCode counted = countedCode(text);
    if (counted.code.isEmpty())
        return; // "3*": the code is still to come
    m_field->hideOffers();
    m_field->clear(); // at once: the next scan may begin before the answer to this one
    auto find = [text, counted, isScan](ShopReader &reader) -> Result<Found> {
        if (const Result<GoodsRow> whole = reader.variantByCode(text.trimmed()))
            return Found{*whole, std::nullopt};
        const Result<GoodsRow> exact = reader.variantByCode(counted.code);
        if (exact || isScan || isNumber(counted.code))
            return exact ? Result<Found>(Found{*exact, counted.qty}) : std::unexpected(exact.error());
        GoodsFilter filter;
        filter.search = counted.code;
        KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.goodsNumbersOf(filter));
        if (numbers.empty())
            return std::unexpected(exact.error());
        KONTOR_ASSIGN(const std::vector<GoodsRow> rows, reader.goodsRows({numbers.front()}));
        return Found{rows.front(), counted.qty};
    };
    m_context.worker.read<Found>(find).then(this, [this, code = counted.code](const Result<Found> &found) {
        found ? take(found->goods, found->qty) : refuse(code);
    });
}

void GoodsPicker::take(const GoodsRow &goods, std::optional<qint64> qty)
{
    mark(false);
    emit chosen(goods, qty);
}

/// Seen and heard: at a packing table nobody looks at the screen all the time.
void GoodsPicker::refuse(const QString &code)
{
    QApplication::beep();
    mark(true);
    m_field->setFocus();
    if (m_field->text().isEmpty()) {
        m_field->setText(code);
        m_field->selectAll(); // the next scan replaces it
    }
    emit unknown(code);
}

void GoodsPicker::mark(bool isBad)
{
    if (m_field->property("problem").toBool() == isBad)
        return;
    m_field->setProperty("problem", isBad);
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
}

} // namespace kontor
