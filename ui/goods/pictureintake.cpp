// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureintake.h"

#include "pictureshelf.h"
#include "thumbnails.h"

#include <QPointer>
#include <QThreadPool>

namespace kontor {

namespace {

Result<QString> takeIn(const QString &shopPath, const PictureSource &source)
{
    QByteArray bytes = source.bytes;
    if (!source.path.isEmpty()) {
        KONTOR_ASSIGN(bytes, readPictureFile(source.path));
    }
    KONTOR_TRY(decodePicture(bytes));
    return PictureShelf(shopPath).put(bytes);
}

} // namespace

void takePictureIn(const QString &shopPath, const PictureSource &source, QObject *context,
                   std::function<void(const Result<QString> &)> done)
{
    // A relay on this thread: the pool must not touch a context that may go meanwhile.
    auto *relay = new QObject;
    QThreadPool::globalInstance()->start(
        [shopPath, source, relay, guard = QPointer<QObject>(context), done = std::move(done)] {
            Result<QString> key = takeIn(shopPath, source);
            QMetaObject::invokeMethod(
                relay,
                [relay, guard, key = std::move(key), done] {
                    if (guard)
                        done(key);
                    relay->deleteLater();
                },
                Qt::QueuedConnection);
        });
}

} // namespace kontor
