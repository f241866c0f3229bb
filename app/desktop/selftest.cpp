// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest.h"

#include "goodsservice.h"
#include "icons.h"
#include "random.h"
#include "shop.h"
#include "theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QRawFont>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Check {
    QString name;
    bool ok = false;
    QString detail;
};

/// A real shop: made, written to, searched through the full-text index, and rebuilt from its log.
Check database(const QString &folder)
{
    Check check{u"database"_s, false, {}};
    SystemClock clock;
    SystemRandom random;
    ShopSetup setup;
    setup.name = u"Self test"_s;
    setup.currency = u"EUR"_s;
    auto shop = Shop::create(folder + u"/selftest.kontor"_s, setup, clock, random);
    if (!shop) {
        check.detail = shop.error().message;
        return check;
    }
    const auto saved = (*shop)->inOneCommit<GoodsService::Saved>([](UnitOfWork &unit) {
        ProductDraft draft;
        draft.title = u"手机壳 Phone case"_s;
        VariantDraft variant;
        variant.sku = u"SELFTEST"_s;
        draft.variants = {variant};
        return GoodsService(unit, u"selftest"_s).save(draft);
    });
    GoodsFilter filter;
    filter.search = u"机壳"_s;
    const auto found = (*shop)->reader().goodsNumbersOf(filter);
    const auto sound = (*shop)->check();
    check.ok = saved && found && found->size() == 1 && sound && sound->ok;
    check.detail = !saved ? saved.error().message
        : !found          ? found.error().message
        : !sound          ? sound.error().message
                          : u"%1 found, %2 facts"_s.arg(found->size()).arg(sound->facts);
    return check;
}

Check fonts()
{
    // Whether the font that would draw these characters has them: a missing one is drawn as a box.
    const QString sample = u"汉字€ß"_s;
    for (const QString &family : QGuiApplication::font().families() + QFontDatabase::families()) {
        const QRawFont raw = QRawFont::fromFont(QFont(family));
        bool has = raw.isValid();
        for (const QChar c : sample)
            has = has && raw.supportsCharacter(c);
        if (has)
            return {u"fonts"_s, true, family};
    }
    return {u"fonts"_s, false, u"No installed font has Chinese characters."_s};
}

Check drawings()
{
    const bool svg = QImageReader::supportedImageFormats().contains("svg");
    const QImage image = icon(u"orders"_s, Qt::black).pixmap(QSize(32, 32)).toImage();
    bool drawn = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn = drawn || qAlpha(image.pixel(x, y)) > 0;
    }
    return {u"svg"_s, drawn, svg ? u"image format plugin present"_s : u"drawn without the image format plugin"_s};
}

Check pdf(const QString &folder)
{
    const QString path = folder + u"/selftest.pdf"_s;
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.drawText(200, 200, u"Kontor 汉字"_s);
    }
    QFile file(path);
    const bool ok = file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-" && file.size() > 1000;
    return {u"pdf"_s, ok, u"%1 bytes"_s.arg(file.size())};
}

bool savePicture(const QString &path, const std::vector<Check> &checks)
{
    QPixmap picture(640, 40 + 32 * static_cast<int>(checks.size()));
    picture.fill(Theme::colors().base);
    QPainter painter(&picture);
    painter.setPen(Theme::colors().text);
    int y = 36;
    for (const Check &check : checks) {
        icon(check.ok ? u"check"_s : u"warning"_s).paint(&painter, QRect(16, y - 14, 16, 16));
        painter.drawText(44, y, u"%1: %2"_s.arg(check.name, check.detail));
        y += 32;
    }
    painter.end();
    return picture.save(path);
}

} // namespace

int runSelfTest(const QString &path)
{
    const QTemporaryDir folder;
    std::vector<Check> checks{{u"platform"_s, true, QGuiApplication::platformName()}};
    checks.push_back(database(folder.path()));
    checks.push_back(fonts());
    checks.push_back(drawings());
    checks.push_back(pdf(folder.path()));
    const QString picture = QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() + u".png"_s;
    checks.push_back({u"picture"_s, savePicture(picture, checks), picture});

    bool ok = true;
    QJsonArray list;
    for (const Check &check : checks) {
        ok = ok && check.ok;
        list.append(QJsonObject{{u"name"_s, check.name}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}});
    }
    const QJsonObject report{{u"ok"_s, ok},
                             {u"version"_s, QCoreApplication::applicationVersion()},
                             {u"qt"_s, QString::fromLatin1(qVersion())},
                             {u"checks"_s, list}};
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson()) > 0;
    QTextStream(stdout) << QJsonDocument(report).toJson() << Qt::flush;
    return ok && written ? 0 : 3;
}

} // namespace kontor
