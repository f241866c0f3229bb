// SPDX-License-Identifier: GPL-3.0-or-later
#include "partunpacker.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> lostPart()
{
    return failed("damaged", u"A part of the shop got damaged on the disk. It is fetched again."_s);
}

void removeUnpacked(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

} // namespace

PartUnpacker::PartUnpacker(QString to, SnapshotManifest manifest, Progress &progress)
    : m_to(std::move(to)), m_manifest(std::move(manifest)), m_progress(progress), m_total(m_manifest.packedSize())
{
    removeUnpacked(m_to); // a program that ended may have left half of it
    m_out.emplace(m_to, m_manifest.size, m_progress);
}

PartUnpacker::~PartUnpacker()
{
    m_out.reset(); // an open file cannot be removed everywhere
    if (!m_isWhole)
        removeUnpacked(m_to);
}

Result<void> PartUnpacker::take(const PartFile &part)
{
    const auto number = static_cast<size_t>(m_taken.size());
    Q_ASSERT(number < m_manifest.parts.size());
    const SnapshotPart &told = m_manifest.parts[number];
    m_taken << part.path;
    QFile file(part.path);
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", u"%1 cannot be read."_s.arg(part.path));
    const QByteArray bytes = file.read(told.size);
    if (bytes.size() != told.size || (!part.isChecked && sha256(bytes) != told.sha256)) {
        m_damaged = static_cast<int>(number);
        return lostPart();
    }
    KONTOR_TRY(m_out->take(bytes));
    m_done += told.size;
    m_progress.report(m_done, m_total);
    return {};
}

Result<void> PartUnpacker::finish()
{
    KONTOR_ASSIGN(const QByteArray hash, m_out->finish());
    if (hash != m_manifest.sha256)
        return failed("damaged", u"The shop arrived damaged. It is fetched again."_s);
    m_isWhole = true;
    return {};
}

Result<std::optional<int>> PartUnpacker::damagedPart() const
{
    if (m_damaged)
        return m_damaged;
    for (qsizetype i = 0; i < m_taken.size(); ++i) {
        KONTOR_ASSIGN(const QByteArray hash, sha256OfFile(m_taken.at(i), m_progress));
        if (hash != m_manifest.parts[static_cast<size_t>(i)].sha256)
            return std::optional(static_cast<int>(i));
    }
    return std::optional<int>();
}

} // namespace kontor
