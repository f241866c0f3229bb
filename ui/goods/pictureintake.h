// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace kontor {

/// A file, or bytes that are at hand.
struct PictureSource {
    QString path;
    QByteArray bytes;
};

/// Reads, checks, decodes and keeps a picture beside the shop, off the caller's thread; what cannot be shown is not
/// kept. `done` gets its key on the thread of `context`, unless that is gone.
void takePictureIn(const QString &shopPath, const PictureSource &source, QObject *context,
                   std::function<void(const Result<QString> &)> done);

} // namespace kontor
