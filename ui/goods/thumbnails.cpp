// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails.h"

#include "productpictures.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype MostBytesKept = 48 * 1024 * 1024;
constexpr qsizetype MostComing = 200; // more rows than any screen shows
constexpr int Threads = 2;

struct Made {
    Thumbnails::State state = Thumbnails::State::Broken;
    QImage image;
};

void save(const QImage &image, const QString &path)
{
    QSaveFile file(path);
    if (QDir().mkpath(path.section(u'/', 0, -2)) && file.open(QIODevice::WriteOnly) && image.save(&file, "PNG"))
        file.commit(); // without it the thumbnail is made again next time
}

/// On a pool thread.
Made make(const PictureShelf &shelf, const QString &key, const QString &cachePath, int side)
{
    QFile cached(cachePath);
    if (cached.open(QIODevice::ReadOnly)) {
        if (const auto image = decodePicture(cached.readAll()))
            return {Thumbnails::State::Ready, *image};
    }
    const auto bytes = shelf.read(key);
    if (!bytes)
        return {bytes.error().kind == ErrorKind::NotFound ? Thumbnails::State::Missing : Thumbnails::State::Broken, {}};
    const auto image = decodePicture(*bytes, QSize(side, side));
    if (!image)
        return {};
    save(*image, cachePath);
    return {Thumbnails::State::Ready, *image};
}

} // namespace

Result<QImage> decodePicture(const QByteArray &bytes, QSize within)
{
    KONTOR_TRY(readPictureHead(bytes));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return refused("picture_format_unknown",
                       u"This computer cannot show pictures of this format. Save it as PNG or JPEG."_s);
    const QSize size = reader.size();
    if (within.isValid() && size.isValid() && (size.width() > within.width() || size.height() > within.height()))
        reader.setScaledSize(size.scaled(within, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return refused("picture_broken", u"The picture is damaged. Save it again in a picture program."_s);
    if (within.isValid() && (image.width() > within.width() || image.height() > within.height()))
        image = image.scaled(within, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

Thumbnails::Thumbnails(const QString &shopPath, QObject *parent, int side)
    : QObject(parent), m_side(side), m_shelf(shopPath),
      m_cacheFolder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/thumbnails"_s)
{
    QImageReader::setAllocationLimit(static_cast<int>(kMostPicturePixels * 4 / (1024 * 1024)) + 32);
    m_pool.setMaxThreadCount(Threads);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap Thumbnails::pixmap(const QString &key)
{
    if (const auto known = m_entries.constFind(key); known != m_entries.constEnd())
        return known->pixmap;
    if (!isBlobHash(key)) { // an address an import named: nothing is fetched from there behind anyone's back
        m_entries.insert(key, {State::Missing, {}});
        return {};
    }
    trim();
    m_entries.insert(key, {});
    ++m_coming;
    const QString cachePath = u"%1/%2-%3.png"_s.arg(m_cacheFolder, key).arg(m_side);
    const auto fetch = [this, shelf = m_shelf, key, cachePath, side = m_side] {
        Made made = make(shelf, key, cachePath, side);
        QMetaObject::invokeMethod(
            this, [this, key, made] { keep(key, made.state, made.image); }, Qt::QueuedConnection);
    };
    m_pool.start(fetch, ++m_asked);
    return {};
}

Thumbnails::State Thumbnails::state(const QString &key) const
{
    return m_entries.value(key).state;
}

void Thumbnails::lookAgain()
{
    m_entries.removeIf([](const auto &entry) { return entry.value().state == State::Missing; });
}

void Thumbnails::keep(const QString &key, State state, const QImage &image)
{
    const auto asked = m_entries.constFind(key);
    m_coming -= asked != m_entries.constEnd() && asked->state == State::Coming ? 1 : 0;
    m_entries.insert(key, {state, image.isNull() ? QPixmap() : QPixmap::fromImage(image)});
    emit changed(key);
}

/// What is kept stays within bounds, and so does what waits: of a fast scroll the rows passed by are not worked on.
void Thumbnails::trim()
{
    if (m_entries.size() - m_coming >= MostBytesKept / (m_side * m_side * 4))
        m_entries.removeIf([](const auto &entry) { return entry.value().state != State::Coming; });
    if (m_coming < MostComing)
        return;
    m_pool.clear(); // what is being made already comes all the same
    m_entries.removeIf([](const auto &entry) { return entry.value().state == State::Coming; });
    m_coming = 0;
}

} // namespace kontor
