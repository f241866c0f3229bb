// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of goods.
#include "commandtables.h"
#include "goodsservice.h"
#include "goodsview.h"
#include "pictureshelf.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kPicturesView{{"sku"}, {{"images", {"position", "key", "alt", "here"}}}};

Result<Answer> picturesAnswer(Session &session, const GoodsRow &row)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QString path, session.path());
    KONTOR_ASSIGN(const QJsonObject fields, shop->reader().fields(idCast<RecordId>(row.product)));
    const PictureShelf shelf(path);
    QJsonArray images;
    for (const ProductPicture &picture : productPictures(fields)) {
        images += QJsonObject{{"position"_L1, images.size() + 1},
                              {"key"_L1, picture.key},
                              {"alt"_L1, picture.alt},
                              {"here"_L1, shelf.has(picture.key)}};
    }
    return Answer{{{"sku"_L1, row.sku}, {"total"_L1, images.size()}, {"total_exact"_L1, true}, {"images"_L1, images}},
                  &kPicturesView};
}

/// By its place from 1, or by its key.
Result<QString> keyOf(Session &session, const GoodsRow &row, const QString &which)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QJsonObject fields, shop->reader().fields(idCast<RecordId>(row.product)));
    const std::vector<ProductPicture> pictures = productPictures(fields);
    const int place = which.toInt();
    if (place >= 1 && place <= std::ssize(pictures))
        return pictures[static_cast<size_t>(place - 1)].key;
    for (const ProductPicture &picture : pictures)
        if (picture.key == which)
            return picture.key;
    return fail(ErrorKind::NotFound, "no_such_picture",
                u"%1 has %2 pictures; name one by its position."_s.arg(row.sku).arg(pictures.size()));
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    return picturesAnswer(session, row);
}

Result<Answer> add(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(const QString path, session.path());
    PictureShelf shelf(path);
    QStringList keys;
    for (const QString &file : arguments.from(1)) {
        KONTOR_ASSIGN(const QString key, shelf.putFile(file));
        keys += key;
    }
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) -> Result<void> {
        GoodsService goods(unit, session.actor());
        for (const QString &key : keys)
            KONTOR_TRY(goods.addPicture(row.product, key, arguments.value("alt")));
        return {};
    }));
    return picturesAnswer(session, row);
}

template <class Work>
Result<Answer> change(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const GoodsRow row, findGoods(session, arguments.at(0)));
    KONTOR_ASSIGN(const QString key, keyOf(session, row, arguments.at(1)));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) -> Result<void> {
        GoodsService goods(unit, session.actor());
        return work(goods, row.product, key);
    }));
    return picturesAnswer(session, row);
}

Result<Answer> move(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const qint64 place, parseQuantity(arguments.at(2)));
    if (place < 1)
        return fail(ErrorKind::Usage, "bad_quantity", u"Places are counted from 1."_s);
    return change(session, arguments, [place](GoodsService &goods, const ProductId &product, const QString &key) {
        return goods.movePicture(product, key, place - 1);
    });
}

Result<Answer> describe(Session &session, const Arguments &arguments)
{
    const QString alt = arguments.at(2);
    return change(session, arguments, [alt](GoodsService &goods, const ProductId &product, const QString &key) {
        return goods.describePicture(product, key, alt);
    });
}

Result<Answer> remove(Session &session, const Arguments &arguments)
{
    return change(session, arguments, [](GoodsService &goods, const ProductId &product, const QString &key) {
        return goods.removePicture(product, key);
    });
}

} // namespace

std::vector<Command> imageCommands()
{
    return {
        {"image", "list", "SKU", "Lists the pictures of an article's product.", "image list MUG-RED", {}, list},
        {"image",
         "add",
         "SKU FILE...",
         "Adds pictures (PNG, JPEG, GIF, WebP) behind the others; all of them, or none.",
         "image add MUG-RED front.jpg --alt \"A red mug\"",
         {{"alt", "TEXT", "said to those who cannot see it"}},
         add},
        {"image", "move", "SKU POSITION TO", "Moves a picture to another place.", "image move MUG-RED 3 1", {}, move},
        {"image",
         "describe",
         "SKU POSITION TEXT",
         "Says what a picture shows.",
         "image describe MUG-RED 1 \"A red mug from the front\"",
         {},
         describe},
        {"image", "remove", "SKU POSITION", "Takes a picture away.", "image remove MUG-RED 2", {}, remove},
    };
}

} // namespace kontor::cli
