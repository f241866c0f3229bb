// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picturehead.h"
#include "result.h"

#include <QByteArray>
#include <QString>

namespace kontor {

/// Keeps the bytes of a shop's pictures beside its file. For any thread.
class PictureShelf
{
public:
    explicit PictureShelf(QString shopPath) : m_shopPath(std::move(shopPath)) { }

    /// Takes a picture in, when its head is sound, and returns its key. Errors as readPictureHead(), write_failed.
    [[nodiscard]] Result<QString> put(const QByteArray &bytes);
    /// Reads a file of at most the allowed size and takes it in. Errors: read_failed, too.
    [[nodiscard]] Result<QString> putFile(const QString &path);
    /// Errors: no_such_blob (nobody has brought it yet), blob_damaged.
    [[nodiscard]] Result<QByteArray> read(const QString &key) const;
    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] const QString &shopPath() const { return m_shopPath; }

private:
    QString m_shopPath;
};

/// The bytes of a picture file, refused before they are read when there are too many.
[[nodiscard]] Result<QByteArray> readPictureFile(const QString &path);

} // namespace kontor
