// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace kontor {

/// Pictures and other evidence beside a shop file, each under the SHA-256 of its bytes: `<shop>.blobs/ab/<sha256>`.
/// Nothing is ever overwritten, and nothing taken away but what belonged to a person who was erased. May be used from
/// any thread and by several programs at once.
class BlobStore
{
public:
    explicit BlobStore(const QString &shopPath) : m_folder(folderOf(shopPath)) { }
    [[nodiscard]] static QString folderOf(const QString &shopPath) { return shopPath + QStringLiteral(".blobs"); }

    /// Keeps the bytes and returns their name; keeping the same bytes again changes nothing.
    [[nodiscard]] Result<QString> put(const QByteArray &bytes);
    /// Errors: no_such_blob (it may come later, from another desk), blob_damaged.
    [[nodiscard]] Result<QByteArray> read(const QString &hash) const;
    [[nodiscard]] bool has(const QString &hash) const;
    /// False: it is there still.
    bool remove(const QString &hash);
    /// Empty when it is no hash, so that a hostile name leads nowhere.
    [[nodiscard]] QString pathOf(const QString &hash) const;

    struct Copied {
        qint64 blobs = 0;
        qint64 damaged = 0; ///< left out: their bytes are not what their name says
    };
    /// Copies what the other one lacks.
    [[nodiscard]] Result<Copied> copyTo(const QString &otherShopPath) const;

private:
    QString m_folder;
};

} // namespace kontor
