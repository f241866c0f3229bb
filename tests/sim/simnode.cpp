// SPDX-License-Identifier: GPL-3.0-or-later
#include "simnode.h"

#include <QFile>

namespace kontor::sim {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

Image readImage(const QString &path)
{
    return {bytesOf(path), bytesOf(path + QStringLiteral("-wal"))};
}

void writeImage(const QString &path, const Image &image)
{
    QFile::remove(path + QStringLiteral("-shm"));
    QFile::remove(path + QStringLiteral("-wal"));
    write(path, image.db);
    if (!image.wal.isEmpty())
        write(path + QStringLiteral("-wal"), image.wal);
}

void Node::start(const DeskSyncLimits &newLimits)
{
    auto opened = ShopFile::open(path, Database::Mode::ReadWrite, clock, m_random);
    if (!opened)
        qFatal("%s does not open: %s", qPrintable(name), qPrintable(opened.error().message));
    file = std::move(*opened);
    limits = newLimits;
    sync = std::make_unique<DeskSync>(*file, clock, m_random, *this, limits);
    ++life;
}

void Node::startServer(const ServerRules &rules)
{
    auto opened = ShopFile::open(path, Database::Mode::ReadWrite, clock, m_random);
    if (!opened)
        qFatal("the server does not open: %s", qPrintable(opened.error().message));
    file = std::move(*opened);
    server = std::make_unique<SyncServer>(*file, rules);
    ++life;
}

/// As a power cut would: the journal stays as it lies there.
void Node::stop()
{
    const Image left = readImage(path);
    sync.reset();
    server.reset();
    file.reset();
    writeImage(path, left);
    scheduledMs = -1;
}

} // namespace kontor::sim
