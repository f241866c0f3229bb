// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotshelf.h"

#include "compression.h"
#include "erasures.h"
#include "logreader.h"
#include "shopcopy.h"
#include "shoproles.h"
#include "writefailure.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kKept = 2;

std::unexpected<Error> gone()
{
    return fail(ErrorKind::NotFound, "snapshot_gone", u"This snapshot was replaced. Ask for the latest one."_s);
}

} // namespace

SnapshotShelf::SnapshotShelf(ShopFile &file, SnapshotRules rules)
    : m_file(file), m_folder(file.db().path() + u".snapshots"_s), m_rules(rules)
{ }

QString SnapshotShelf::pathOf(const QUuid &id, const QString &ending) const
{
    return m_folder + u'/' + id.toString(QUuid::WithoutBraces) + ending;
}

/// Names begin with the time.
QStringList SnapshotShelf::manifests() const
{
    return QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed);
}

Result<SnapshotManifest> SnapshotShelf::read(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return gone();
    return decode<SnapshotManifest>(file.readAll());
}

Result<SnapshotManifest> SnapshotShelf::manifest(Progress &progress)
{
    LogPoint head;
    QString history;
    {
        KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
        head = {reader->head().seq, reader->head().chain};
        KONTOR_ASSIGN(history, reader->log().meta(u"history"_s));
    }
    KONTOR_TRY(forgetErased());
    forgetHalfMade();
    const QStringList names = manifests();
    if (!names.isEmpty()) {
        const auto latest = read(names.front());
        const bool isFresh = latest && latest->history == history && latest->schema == schemaVersion()
            && latest->at.seq <= head.seq && head.seq - latest->at.seq <= m_rules.mostBehind;
        if (latest && QFile(pathOf(latest->id, u".zst"_s)).size() != latest->packedSize())
            forget(names.front()); // the power went before all of it was on the disk
        else if (isFresh)
            return latest;
    }
    return make(progress);
}

/// The manifest comes last: without it there is no snapshot.
Result<SnapshotManifest> SnapshotShelf::make(Progress &progress)
{
    if (!QDir().mkpath(m_folder))
        return notWritten(m_folder);
    SnapshotManifest manifest;
    manifest.id = uuidV7(m_file.clock().nowMs(), m_file.random());
    const QString plain = pathOf(manifest.id, u".plain"_s);
    const QString packed = pathOf(manifest.id, u".zst"_s);
    KONTOR_ASSIGN(const CopiedShop copied, copyForDesks(m_file, plain));
    manifest.history = copied.history;
    manifest.at = {copied.seq, copied.chain};
    manifest.schema = copied.schema;
    manifest.size = QFile(plain).size();
    const auto made = compressFile(plain, packed, m_rules.partBytes, progress);
    QFile::remove(plain);
    if (!made) {
        QFile::remove(packed);
        return std::unexpected(made.error());
    }
    manifest.sha256 = made->sha256;
    for (const PackedPart &part : made->parts)
        manifest.parts.push_back({part.size, part.sha256});
    QSaveFile told(pathOf(manifest.id, u".json"_s));
    if (!told.open(QIODevice::WriteOnly) || told.write(encode(manifest)) < 0 || !told.commit())
        return notWritten(told.fileName());
    forgetOld();
    return manifest;
}

void SnapshotShelf::forget(const QString &name) const
{
    const QString path = m_folder + u'/' + name;
    QFile::remove(path);
    QFile::remove(path.chopped(5) + u".zst"_s);
}

void SnapshotShelf::forgetOld() const
{
    const QStringList names = manifests();
    for (const QString &name : names.mid(kKept))
        forget(name);
}

/// What a program that ended was making: nobody else makes one. It may hold more than desks may see.
void SnapshotShelf::forgetHalfMade() const
{
    const QDir folder(m_folder);
    const QStringList names = manifests();
    for (const QString &name : folder.entryList({u"*.plain*"_s, u"*.zst"_s, u"*.json.*"_s}, QDir::Files)) {
        if (!name.endsWith(u".zst"_s) || !names.contains(name.section(u'.', 0, 0) + u".json"_s))
            QFile::remove(folder.filePath(name));
    }
}

/// A copy made before somebody was erased holds them still.
Result<void> SnapshotShelf::forgetErased() const
{
    KONTOR_ASSIGN(const qint64 erased, Erasures(m_file).lastPlace());
    const QStringList names = manifests();
    for (const QString &name : names) {
        if (const auto manifest = read(name); manifest && manifest->at.seq < erased)
            forget(name);
    }
    return {};
}

Result<QByteArray> SnapshotShelf::part(const SnapshotPartRequest &request) const
{
    KONTOR_ASSIGN(const SnapshotManifest manifest, read(request.id.toString(QUuid::WithoutBraces) + u".json"_s));
    KONTOR_ASSIGN(const qint64 erased, Erasures(m_file).lastPlace());
    if (manifest.at.seq < erased)
        return gone();
    const auto index = static_cast<size_t>(request.part);
    if (index >= manifest.parts.size() || request.from > manifest.parts[index].size)
        return fail(ErrorKind::Usage, "malformed", u"The snapshot has no such part."_s);
    qint64 before = request.from;
    for (size_t i = 0; i < index; ++i)
        before += manifest.parts[i].size;
    QFile file(pathOf(request.id, u".zst"_s));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(before))
        return gone();
    const qint64 wanted = manifest.parts[index].size - request.from;
    QByteArray bytes = file.read(wanted);
    return bytes.size() == wanted ? Result<QByteArray>(bytes) : gone();
}

} // namespace kontor
