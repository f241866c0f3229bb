// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecheck.h"

#include "barcode.h"

namespace kontor {

namespace {

constexpr int TypingMs = 250;

using Owners = QHash<QString, QString>;

Result<Owners> ownersOf(ShopReader &reader, const QSet<QString> &codes, const std::optional<ProductId> &own)
{
    Owners owners;
    for (const QString &code : codes) {
        const auto found = reader.variantByCode(code);
        if (!found && found.error().kind != ErrorKind::NotFound)
            return std::unexpected(found.error());
        const bool isOthers = found && (!own || found->product != *own);
        owners.insert(code, isOthers ? found->title : QString());
    }
    return owners;
}

} // namespace

CodeCheck::CodeCheck(ShopWorker &worker, const std::optional<ProductId> &own, QObject *parent)
    : QObject(parent), m_worker(worker), m_own(own)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    connect(&m_typing, &QTimer::timeout, this, &CodeCheck::ask);
}

void CodeCheck::look(const QStringList &codes)
{
    for (const QString &code : codes) {
        const QString key = canonicalBarcode(code.trimmed()); // a UPC-A is the EAN-13 with a 0 before it
        if (!key.isEmpty() && !m_owners.contains(key))
            m_wanted.insert(key);
    }
    if (!m_wanted.isEmpty())
        m_typing.start();
}

QString CodeCheck::ownerOf(const QString &code) const
{
    return m_owners.value(canonicalBarcode(code.trimmed()));
}

void CodeCheck::ask()
{
    const QSet<QString> codes = std::exchange(m_wanted, {});
    m_worker.read<Owners>([codes, own = m_own](ShopReader &reader) { return ownersOf(reader, codes, own); })
        .then(this, [this](const Result<Owners> &owners) {
            if (!owners)
                return; // a warning less; saving tells what is wrong
            m_owners.insert(*owners);
            emit answered();
        });
}

} // namespace kontor
