// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include <QCoreApplication>

namespace kontor {

namespace {

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(kontor::ErrorText)
};

struct Sentence {
    const char *code;
    const char *text;
};

constexpr Sentence kSentences[] = {
    {"no_network",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The server cannot be reached. Work on; it is tried again by itself.")},
    {"unknown_token",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The server does not know this desk. Join the shop again.")},
    {"revoked",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "This desk was sent away from the shop. Ask somebody who may let it in again.")},
    {"no_token",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "This computer does not have the desk's key to the server. Join the shop again.")},
    {"wrong_certificate",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "This is not the server that the shop was joined on. Do not go on before you know why.")},
    {"no_keychain",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The system's keychain does not answer. Unlock it and try again.")},
    {"wrong_password",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "This is not the password with which the desk's key was sealed.")},
    {"shop_not_there",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The server does not have this shop any more. Ask who runs it.")},
    {"no_shop", QT_TRANSLATE_NOOP("kontor::ErrorText", "No shop is open. Open one first.")},
    {"no_such_order", QT_TRANSLATE_NOOP("kontor::ErrorText", "This order does not exist any more. Refresh the list.")},
    {"no_such_record",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "This record does not exist in the shop. Refresh the list.")},
    {"not_placed",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "The order has ended or was never placed, so nothing can be changed on it.")},
    {"already_ended", QT_TRANSLATE_NOOP("kontor::ErrorText", "The order has ended already.")},
    {"on_hold", QT_TRANSLATE_NOOP("kontor::ErrorText", "The order is on hold. Release it first.")},
    {"not_on_hold", QT_TRANSLATE_NOOP("kontor::ErrorText", "The order is not on hold.")},
    {"not_paid", QT_TRANSLATE_NOOP("kontor::ErrorText", "The order is not paid yet. Record the payment first.")},
    {"nothing_due", QT_TRANSLATE_NOOP("kontor::ErrorText", "Nothing is left to pay.")},
    {"nothing_to_ship", QT_TRANSLATE_NOOP("kontor::ErrorText", "Nothing is left to ship.")},
    {"too_many_packed",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "More units than are left to ship. Lower the quantity.")},
    {"already_packed",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Parts of the order are packed or shipped. Take a return instead.")},
    {"already_shipped", QT_TRANSLATE_NOOP("kontor::ErrorText", "The parcel has left already. Take a return instead.")},
    {"not_shipped", QT_TRANSLATE_NOOP("kontor::ErrorText", "Nothing has been shipped yet.")},
    {"received_before", QT_TRANSLATE_NOOP("kontor::ErrorText", "Everything that was shipped is received.")},
    {"open_return", QT_TRANSLATE_NOOP("kontor::ErrorText", "A return is on its way. Finish it first.")},
    {"no_lines", QT_TRANSLATE_NOOP("kontor::ErrorText", "Nothing is left that could be cancelled.")},
    {"too_many_cancelled",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "More units than can be cancelled; the rest is packed, shipped or cancelled.")},
    {"bad_quantity", QT_TRANSLATE_NOOP("kontor::ErrorText", "Each line needs a quantity of at least 1.")},
    {"bad_amount",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "This amount cannot be used. Enter a number that is not negative.")},
    {"too_many_decimals", QT_TRANSLATE_NOOP("kontor::ErrorText", "The currency has fewer decimals than that.")},
    {"amount_too_large", QT_TRANSLATE_NOOP("kontor::ErrorText", "This amount is too large.")},
    {"discount_too_high",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The discount is more than the goods cost. Lower it.")},
    {"not_enough_stock",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Not enough is in stock. Lower the quantity, or receive goods first.")},
    {"out_of_stock",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Not enough is in stock. Lower the quantity, or receive goods first.")},
    {"nothing_to_refund", QT_TRANSLATE_NOOP("kontor::ErrorText", "Nothing was paid that could go back.")},
    {"refund_too_high",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "More than the payments can give back. Lower the amount.")},
    {"shipping_refund_too_high",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "More shipping than the buyer paid cannot go back.")},
    {"reason_required", QT_TRANSLATE_NOOP("kontor::ErrorText", "Say why, in a few words.")},
    {"refund_window_over", QT_TRANSLATE_NOOP("kontor::ErrorText", "The time for refunds of this order is over.")},
    {"refund_decided", QT_TRANSLATE_NOOP("kontor::ErrorText", "This refund was decided before. Refresh the order.")},
    {"refund_not_approved", QT_TRANSLATE_NOOP("kontor::ErrorText", "Approve the refund first.")},
    {"no_second_needed", QT_TRANSLATE_NOOP("kontor::ErrorText", "This refund does not wait for a second person.")},
    {"same_person", QT_TRANSLATE_NOOP("kontor::ErrorText", "The second person must be someone else.")},
    {"shipped_meanwhile",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Units were packed or shipped meanwhile. Take a return instead.")},
    {"refunded_before", QT_TRANSLATE_NOOP("kontor::ErrorText", "These units are refunded already.")},
    {"nothing_awaited", QT_TRANSLATE_NOOP("kontor::ErrorText", "No goods are expected back.")},
    {"too_many_unshipped", QT_TRANSLATE_NOOP("kontor::ErrorText", "More units than are unshipped and free to refund.")},
    {"too_many_returned", QT_TRANSLATE_NOOP("kontor::ErrorText", "More units than were shipped and not yet returned.")},
    {"channel_required", QT_TRANSLATE_NOOP("kontor::ErrorText", "Say how the money came, for instance cash.")},
    {"title_required", QT_TRANSLATE_NOOP("kontor::ErrorText", "A product needs a title.")},
    {"no_variants", QT_TRANSLATE_NOOP("kontor::ErrorText", "A product needs at least one variant with a price.")},
    {"too_many_options", QT_TRANSLATE_NOOP("kontor::ErrorText", "A variant has at most three options.")},
    {"name_required", QT_TRANSLATE_NOOP("kontor::ErrorText", "Give it a name.")},
    {"no_such_article",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "This article does not exist any more. Refresh the list.")},
    {"no_such_sku", QT_TRANSLATE_NOOP("kontor::ErrorText", "No article has this SKU or barcode.")},
    {"no_such_location", QT_TRANSLATE_NOOP("kontor::ErrorText", "There is no such location. Add it first.")},
    {"no_such_file", QT_TRANSLATE_NOOP("kontor::ErrorText", "There is no shop at this place. Choose another file.")},
    {"cannot_open",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "The file cannot be opened. Check that it is there and that you may read it.")},
    {"read_failed",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "The file cannot be read. Check that it is there and that you may read it.")},
    {"write_failed",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "The file cannot be written. Choose another place, or close the program that has it open.")},
    {"database_busy",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Another program is writing to this shop. Try again in a moment.")},
    {"database_corrupt",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The file is damaged or is no Kontor shop. Restore a backup.")},
    {"not_a_shop", QT_TRANSLATE_NOOP("kontor::ErrorText", "The file is no Kontor shop. Choose another one.")},
    {"disk_full",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The disk is full. Free some space and try again; nothing was changed.")},
    {"file_exists", QT_TRANSLATE_NOOP("kontor::ErrorText", "A file of this name exists already. Choose another name.")},
    {"read_only", QT_TRANSLATE_NOOP("kontor::ErrorText", "The shop file cannot be written. Check its permissions.")},
    {"document_too_large",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "That is too much for one step. Do it in smaller parts.")},
    {"file_too_large", QT_TRANSLATE_NOOP("kontor::ErrorText", "The file is larger than 1 GiB. Split it.")},
    {"import_in_use",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "Later work builds on this import, such as orders for its goods. Take that back first.")},
    {"batch_undone", QT_TRANSLATE_NOOP("kontor::ErrorText", "This import was taken back before.")},
    {"format_not_recognised",
     QT_TRANSLATE_NOOP(
         "kontor::ErrorText",
         "No known format has this header. Choose the format by hand, or correct the column names in the first row.")},
    {"missing_column",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "The file lacks a column this format needs. Choose another format, or add the column.")},
    {"csv_empty", QT_TRANSLATE_NOOP("kontor::ErrorText", "The file is empty: it has no row of column names.")},
    {"csv_unterminated_quote",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "A quote in the file is never closed. Open it in a spreadsheet and save it as CSV again.")},
    {"csv_nul",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The file contains characters no table can hold. Save it as CSV again.")},
    {"bad_formula",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "This is no formula. Write for instance +5%, -1.50, =12 or round .99.")},
    {"negative_amount", QT_TRANSLATE_NOOP("kontor::ErrorText", "That makes less than nothing.")},
    {"price_required", QT_TRANSLATE_NOOP("kontor::ErrorText", "An article needs a price; it may be 0.")},
    {"bad_value", QT_TRANSLATE_NOOP("kontor::ErrorText", "This value is not known here. Choose one of the list.")},
    {"no_such_category", QT_TRANSLATE_NOOP("kontor::ErrorText", "This category does not exist any more.")},
    {"own_parent", QT_TRANSLATE_NOOP("kontor::ErrorText", "A category cannot lie in itself or below itself.")},
    {"same_name", QT_TRANSLATE_NOOP("kontor::ErrorText", "There is a category of this name at this place already.")},
    {"bad_name", QT_TRANSLATE_NOOP("kontor::ErrorText", "A category's name cannot contain > or ;, which part paths.")},
    {"nothing_to_undo", QT_TRANSLATE_NOOP("kontor::ErrorText", "There is nothing left of this to take back.")},
    {"not_undoable",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "Money, parcels and stock are not taken back. Book what makes up for it: a refund, a return, a "
                       "stock adjustment.")},
    {"import_undo_needed",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "This came with an import. Take the whole import back instead.")},
    {"not_a_picture", QT_TRANSLATE_NOOP("kontor::ErrorText", "This is no picture. Use PNG, JPEG, GIF or WebP.")},
    {"picture_too_large",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "The picture is too large: at most 25 MB and 80 million pixels. Save it smaller.")},
    {"picture_broken",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The picture is damaged. Save it again in a picture program.")},
    {"picture_format_unknown",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "This computer cannot show pictures of this format. Save it as PNG or JPEG.")},
    {"too_many_pictures",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "A product has at most 250 pictures. Take some away first.")},
    {"no_such_picture", QT_TRANSLATE_NOOP("kontor::ErrorText", "The product does not have this picture any more.")},
    {"one_unit_left",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "The order has one unit only, so there is nothing to divide.")},
    {"nothing_left", QT_TRANSLATE_NOOP("kontor::ErrorText", "Something must stay on the first order.")},
    {"too_many_split",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "More units than are free to move; the rest is packed or shipped.")},
    {"no_customer",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Nobody knows whose order this is, so no other can join it.")},
    {"cannot_merge",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "Only orders of one buyer, currency and payment terms can be merged.")},
    {"refund_open", QT_TRANSLATE_NOOP("kontor::ErrorText", "A refund is open. Decide about it first.")},
    {"line_touched",
     QT_TRANSLATE_NOOP("kontor::ErrorText",
                       "A line is packed, shipped, cancelled or in a refund already. Add a new line instead.")},
    {"tagged_already", QT_TRANSLATE_NOOP("kontor::ErrorText", "It has the tag already.")},
    {"not_tagged", QT_TRANSLATE_NOOP("kontor::ErrorText", "It does not have the tag.")},
    {"reversal_too_high",
     QT_TRANSLATE_NOOP("kontor::ErrorText", "More than is left of this payment. Lower the amount.")},
    {"second_needed", QT_TRANSLATE_NOOP("kontor::ErrorText", "A second person must agree before this refund is sent.")},
    {"not_found", QT_TRANSLATE_NOOP("kontor::ErrorText", "Nothing in the shop has this code.")},
};

} // namespace

QString errorText(const QString &code, const QString &otherwise)
{
    for (const Sentence &sentence : kSentences) {
        if (code == QLatin1String(sentence.code))
            return ErrorText::tr(sentence.text);
    }
    return otherwise;
}

QString errorText(const Error &error)
{
    return errorText(error.code, error.message);
}

} // namespace kontor
