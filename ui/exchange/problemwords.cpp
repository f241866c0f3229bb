// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemwords.h"

#include "language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Sentence {
    const char *code;
    const char *reason;
    const char *hint;
};

// What models/exchange says of rows, without the particulars that stand in the columns beside it.
constexpr Sentence kSentences[] = {
    {"amount_missing", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The amount is missing."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a number such as 12.50.")},
    {"amount_rounded",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The amount has more decimals than its currency and is rounded."),
     nullptr},
    {"amount_too_large", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The line is worth more than can be counted."),
     nullptr},
    {"article_missing",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The shop has no such article, or the row names none."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Correct the SKU, or import the article first.")},
    {"article_twice", QT_TRANSLATE_NOOP("kontor::ProblemWords", "Another row is about the same article."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Take one of the two rows out.")},
    {"bad_amount", QT_TRANSLATE_NOOP("kontor::ProblemWords", "This is not an amount of money."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a number such as 12.50, without words.")},
    {"bad_barcode",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "The check digit of this barcode is wrong; the article is imported without it."),
     QT_TRANSLATE_NOOP(
         "kontor::ProblemWords",
         "Scan the barcode again, or take it from the supplier's list. A spreadsheet may have rounded it.")},
    {"bad_date", QT_TRANSLATE_NOOP("kontor::ProblemWords", "This is not a date."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a date such as 2026-05-31 14:00.")},
    {"bad_discount", QT_TRANSLATE_NOOP("kontor::ProblemWords", "This is not a discount."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a part of the price, such as 15 %.")},
    {"bad_quantity", QT_TRANSLATE_NOOP("kontor::ProblemWords", "This is not a whole number of pieces."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a whole number such as 12.")},
    {"bad_stock",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The stock cannot be read; the article starts without a count."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Count the article, or import a stock file.")},
    {"bad_tax_rate", QT_TRANSLATE_NOOP("kontor::ProblemWords", "This is not a tax rate."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write it in percent, such as 19.")},
    {"bad_weight", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The weight cannot be read and is left out."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a number of grams.")},
    {"blank_row", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The row is empty."), nullptr},
    {"date_missing", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The date is missing."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a date such as 2026-05-31 14:00.")},
    {"discount_line",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The line takes money off, so it is a discount of the order."), nullptr},
    {"foreign_credit",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "A credit note without its sale can only be in the shop's currency."),
     nullptr},
    {"gift_card", QT_TRANSLATE_NOOP("kontor::ProblemWords", "A gift card is imported as an ordinary article."),
     nullptr},
    {"handle_missing", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The row has no handle, so it belongs to no product."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Give all rows of a product the same handle.")},
    {"line_rounded",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "The price has more decimals than the currency; price times quantity is rounded."),
     nullptr},
    {"no_such_location", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The shop has no such location."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Add the location first, or correct its name.")},
    {"not_a_sale",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Pieces that leave for nothing are a correction of stock, not a sale."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Book it as a stock adjustment, with the reason.")},
    {"not_accepted", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The shop does not accept this row."), nullptr},
    {"number_missing",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The row has no order number, so it belongs to no order."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write the number of the order or invoice.")},
    {"order_differs",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "The shop has this order already, with another content; it is left as it is."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Edit it in the shop, or undo the import it came with first.")},
    {"order_known",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "This order was made in this shop; an import does not change it."),
     nullptr},
    {"order_rejected",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "Another row of this order cannot be imported, and an order comes whole or not at all."),
     nullptr},
    {"picture_row", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The row adds a picture."), nullptr},
    {"price_missing", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The price is missing."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write the price of the article.")},
    {"product_rejected",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "Another row of this product cannot be imported, and a product comes whole or not at all."),
     nullptr},
    {"quantity_missing", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The quantity is missing."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write a whole number of pieces.")},
    {"quantity_zero", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The line sells no pieces."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Correct the quantity.")},
    {"sku_of_several",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The shop has several articles with this SKU; the oldest is meant."),
     nullptr},
    {"sku_twice", QT_TRANSLATE_NOOP("kontor::ProblemWords", "Another row has the same SKU; both articles are kept."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "Give each article an SKU of its own, or scanning finds only the first.")},
    {"status_not_booked",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "The order is imported, but not its payment or parcel."), nullptr},
    {"stock_not_counted",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "A list of goods does not change the stock of articles the shop has."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "To book a count, import the file as a table of stock.")},
    {"stock_not_tracked",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "No inventory tracker is named, so Shopify did not keep this stock and it is not taken over."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Count the article if you want to keep its stock.")},
    {"title_missing", QT_TRANSLATE_NOOP("kontor::ProblemWords", "The title is missing."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write the title into the first row of the product.")},
    {"too_many_cells",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "The row has more cells than the header has names; the last ones are not read."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "A text with a delimiter in it must stand in quotes.")},
    {"unknown_currency", QT_TRANSLATE_NOOP("kontor::ProblemWords", "There is no such currency."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write its three letters, such as EUR.")},
    {"unknown_policy",
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "It is not clear whether this article sells on without stock; it does not."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write deny or continue.")},
    {"unknown_status",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "This status is not known; the product becomes a draft."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write active, draft or archived.")},
    {"unknown_yes_no",
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "It is not clear whether stock of this article is kept; it is."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords", "Write yes or no.")},
    {"variant_twice", QT_TRANSLATE_NOOP("kontor::ProblemWords", "Another row is the same variant."),
     QT_TRANSLATE_NOOP("kontor::ProblemWords",
                       "Give each variant its own option values, or take one of the rows out.")},
};

QString translated(const char *text)
{
    return text ? QCoreApplication::translate("kontor::ProblemWords", text) : QString();
}

} // namespace

ProblemWords problemWords(const QString &code, const ProblemWords &english)
{
    if (currentUiLanguage() == "en"_L1)
        return english;
    for (const Sentence &sentence : kSentences) {
        if (code == QLatin1String(sentence.code))
            return {translated(sentence.reason), translated(sentence.hint)};
    }
    return english;
}

} // namespace kontor
