// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobcourier.h"

#include "blobneeds.h"
#include "factblobs.h"
#include "logkeeper.h"
#include "picturehead.h"
#include "sha256.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

BlobCourier::BlobCourier(ShopFile &file) : m_file(file), m_store(file.db().path())
{ }

void BlobCourier::begin()
{
    m_looked = false;
    m_asked.clear();
    m_toSend.clear();
    m_missing.clear();
    m_toFetch.clear();
    m_owed.clear();
    m_givenUp.clear();
}

void BlobCourier::want(const QString &hash)
{
    if (m_store.pathOf(hash).isEmpty() || m_store.has(hash) || m_wanted.contains(hash))
        return;
    m_givenUp.remove(hash);
    m_wanted << hash;
}

void BlobCourier::arrived(const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        for (const QString &hash : blobsOf(fact)) {
            if (!m_store.has(hash) && !m_missing.contains(hash))
                m_missing << hash;
        }
    }
}

QStringList BlobCourier::takeArrived()
{
    return std::exchange(m_arrived, {});
}

// ---- what to say

BlobCourier::Message BlobCourier::find(const QStringList &hashes, bool toSend)
{
    m_call = Call::BlobFind;
    m_about = hashes;
    m_findsToSend = toSend;
    return {m_call, encode(BlobFindRequest{hashes})};
}

Result<std::optional<BlobCourier::Message>> BlobCourier::beforePush(const std::vector<std::vector<Fact>> &groups)
{
    QStringList unasked;
    for (const auto &group : groups) {
        for (const Fact &fact : group) {
            for (const QString &hash : blobsOf(fact)) {
                if (unasked.size() < kMostBlobs && !m_asked.contains(hash) && !unasked.contains(hash))
                    unasked << hash;
            }
        }
    }
    if (!unasked.isEmpty())
        return find(unasked, true);
    return send();
}

/// Pictures that cannot be read are passed over.
Result<std::optional<BlobCourier::Message>> BlobCourier::send()
{
    while (!m_toSend.isEmpty()) {
        const QString hash = m_toSend.takeFirst();
        const auto bytes = m_store.read(hash);
        if (!bytes || bytes->size() > kMostBlobBytes)
            continue;
        m_call = Call::BlobPut;
        m_about = {hash};
        return Message{m_call, BlobPutRequest{hash, *bytes}.toBytes()};
    }
    return std::nullopt;
}

Result<std::optional<BlobCourier::Message>> BlobCourier::next()
{
    KONTOR_TRY(look());
    KONTOR_ASSIGN(auto sending, send());
    if (sending)
        return sending;
    if (!m_owed.isEmpty())
        return find(std::exchange(m_owed, {}), true);
    while (!m_wanted.isEmpty() || !m_toFetch.empty()) {
        const bool isWanted = !m_wanted.isEmpty();
        const QString hash = isWanted ? m_wanted.takeFirst() : m_toFetch.back().hash;
        if (!isWanted)
            m_toFetch.pop_back();
        if (m_store.has(hash) || m_givenUp.contains(hash))
            continue;
        m_call = Call::BlobGet;
        m_about = {hash};
        return Message{m_call, encode(BlobGetRequest{hash})};
    }
    if (m_missing.isEmpty())
        return std::nullopt;
    const QStringList some = m_missing.mid(0, kMostBlobs);
    m_missing = m_missing.mid(kMostBlobs);
    return find(some, false);
}

/// Once a session: what is owed and at hand by now, and what products show and nobody has fetched.
Result<void> BlobCourier::look()
{
    if (std::exchange(m_looked, true))
        return {};
    constexpr int kMostNamed = 100'000;
    BlobNeeds needs(m_file.db());
    KONTOR_ASSIGN(const QStringList owed, needs.owed(kMostBlobs));
    for (const QString &hash : owed) {
        if (m_store.has(hash))
            m_owed << hash;
    }
    KONTOR_ASSIGN(const QStringList named, needs.named({}, kMostNamed));
    for (const QString &hash : named) {
        if (!m_store.pathOf(hash).isEmpty() && !m_store.has(hash))
            m_missing << hash;
    }
    m_missing.removeDuplicates();
    return {};
}

// ---- answers

Result<void> BlobCourier::take(const QByteArray &bytes)
{
    if (m_call == Call::BlobGet)
        return takeBlob(bytes);
    if (m_call == Call::BlobFind) {
        KONTOR_ASSIGN(const auto reply, decode<BlobFindReply>(bytes));
        return takeFound(reply);
    }
    KONTOR_ASSIGN(const auto reply, decode<BlobPutReply>(bytes));
    if (reply.hash != m_about.front())
        return failed("bad_answer", u"The server took another picture."_s);
    return remember({}, m_about);
}

Result<void> BlobCourier::takeFound(const BlobFindReply &reply)
{
    if (!m_findsToSend) {
        for (const FoundBlob &blob : reply.found) {
            if (blob.size <= kSmallBytes && m_about.contains(blob.hash))
                m_toFetch.push_back(blob);
        }
        std::sort(m_toFetch.begin(), m_toFetch.end(),
                  [](const FoundBlob &one, const FoundBlob &other) { return one.size > other.size; });
        return {};
    }
    QStringList there;
    for (const FoundBlob &blob : reply.found)
        there << blob.hash;
    QStringList lacking;
    for (const QString &hash : std::as_const(m_about)) {
        m_asked.insert(hash);
        if (there.contains(hash))
            continue;
        lacking << hash;
        if (m_store.has(hash))
            m_toSend << hash;
    }
    return remember(lacking, there);
}

Result<void> BlobCourier::takeBlob(const QByteArray &bytes)
{
    const QString hash = m_about.front();
    if (bytes.size() > kMostBlobBytes || QString::fromLatin1(sha256(bytes).toHex()) != hash)
        return failed("blob_damaged", u"A picture arrived damaged."_s);
    KONTOR_TRY(readPictureHead(bytes));
    KONTOR_TRY(m_store.put(bytes));
    m_arrived << hash;
    return {};
}

void BlobCourier::fail(const Error &error)
{
    if (m_call == Call::BlobFind && error.kind == ErrorKind::Failed)
        return; // the line, and no blob's fault
    for (const QString &hash : std::as_const(m_about)) {
        m_givenUp.insert(hash);
        m_asked.insert(hash); // its fact goes without it
    }
}

Result<void> BlobCourier::remember(const QStringList &owed, const QStringList &settled)
{
    if (owed.isEmpty() && settled.isEmpty())
        return {};
    BlobNeeds needs(m_file.db());
    KONTOR_ASSIGN(const auto transaction, Transaction::begin(m_file.db()));
    for (const QString &hash : owed)
        KONTOR_TRY(needs.owe(hash));
    for (const QString &hash : settled)
        KONTOR_TRY(needs.settle(hash));
    return transaction->commit();
}

} // namespace kontor
