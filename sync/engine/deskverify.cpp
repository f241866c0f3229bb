// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeskSync that compares its log with the server's, and mends what differs.
#include "desksync.h"
#include "logreader.h"
#include "plant.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<void> DeskSync::takeVerify(const VerifyReply &reply)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    if (reply.at.seq != reader->head().seq) { // one of us is behind: catch up, then ask again
        m_serverHead = reply.at.seq;
        m_pullDue = true;
        return {};
    }
    m_verifyWanted = false;
    KONTOR_ASSIGN(const auto counted,
                  PLANT(verify_by_stored_sums) ? reader->log().digestBuckets() : reader->log().countDigest());
    m_bucketsWanted.clear();
    for (int bucket = 0; bucket < 256; ++bucket) {
        const auto own = counted.find(bucket);
        const QByteArray sum = (own == counted.end() ? DigestSum() : own->second).bytes();
        if (sum != reply.buckets[static_cast<size_t>(bucket)])
            m_bucketsWanted.push_back(bucket);
    }
    return {};
}

Result<void> DeskSync::takeBucket(const BucketReply &reply)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    if (reply.at.seq != keeper->head().seq) { // facts came meanwhile; begin again
        m_bucketsWanted.clear();
        askToVerify();
        return {};
    }
    if (m_bucketsWanted.empty())
        return {};
    KONTOR_ASSIGN(const int mended, keeper->mend(m_bucketsWanted.back(), reply.facts));
    if (mended > 0)
        KONTOR_TRY(keeper->rebuild());
    KONTOR_TRY(keep(*keeper));
    m_mended += mended;
    m_bucketsWanted.pop_back();
    return {};
}

} // namespace kontor
