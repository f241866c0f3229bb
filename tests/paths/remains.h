// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace kontor {

/// Which of the words stand anywhere in the raw bytes of a shop's files: the database, its journal and shared memory,
/// copies beside it, pictures. As UTF-8, the way all of them are written.
inline QStringList whatRemains(const QString &shopPath, const QStringList &words)
{
    QStringList found;
    const QFileInfo shop(shopPath);
    QDirIterator each(shop.path(), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        if (!path.startsWith(shopPath))
            continue;
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QString &word : words) {
            if (bytes.contains(word.toUtf8()) && !found.contains(word))
                found << word;
        }
    }
    return found;
}

} // namespace kontor
