// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeskSync that compares its log with the server's, and mends what differs.
#include "desksync.h"
#include "erasures.h"
#include "logreader.h"
#include "plant.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

DigestSum sumOf(const std::map<int, DigestSum> &sums, int bucket)
{
    const auto found = sums.find(bucket);
    return found == sums.end() ? DigestSum() : found->second;
}

} // namespace

Result<void> DeskSync::takeVerify(const VerifyReply &reply)
{
    bool areSumsStale = false;
    {
        KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
        if (reply.at.seq != reader->head().seq) { // one of us is behind: catch up, then ask again
            m_serverHead = reply.at.seq;
            m_pullDue = true;
            return {};
        }
        m_verifyWanted = false;
        KONTOR_ASSIGN(const auto stored, reader->log().digestBuckets());
        KONTOR_ASSIGN(const auto counted,
                      PLANT(verify_by_stored_sums) ? reader->log().digestBuckets() : reader->log().countDigest());
        Erasures erasures(m_file);
        // The leaf stays right, too, when personal fields are gone that nobody erased.
        KONTOR_ASSIGN(const std::set<int> unexplained, erasures.bucketsOfUncovered());
        KONTOR_ASSIGN(areSumsStale, erasures.isAnythingHeld());
        m_bucketsWanted.clear();
        for (int bucket = 0; bucket < 256; ++bucket) {
            const DigestSum sum = sumOf(counted, bucket);
            areSumsStale |= sum != sumOf(stored, bucket);
            if (sum.bytes() != reply.buckets[static_cast<size_t>(bucket)] || unexplained.contains(bucket))
                m_bucketsWanted.push_back(bucket);
        }
    }
    // All facts are right, but one was not while the log was put in another order: what was reckoned from it is wrong.
    return m_bucketsWanted.empty() && areSumsStale ? foldAnew() : Result<void>();
}

Result<void> DeskSync::foldAnew()
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_TRY(keeper->rebuild());
    return keep(*keeper);
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
