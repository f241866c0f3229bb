// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digest.h"
#include "factlog.h"

#include <map>

namespace kontor {

/// What one transaction adds to the log's sums and takes out of them. Nothing is read before the end, and then what
/// changed: most transactions touch few of the 256.
class DigestChanges
{
public:
    /// `fact` has, or had, a place.
    void add(const Fact &fact) { m_changes[FactLog::bucketOf(fact.id)].add(digestTerm(fact)); }
    void subtract(const Fact &fact) { m_changes[FactLog::bucketOf(fact.id)].subtract(digestTerm(fact)); }
    /// The log's sums were written anew.
    void forget() { m_changes.clear(); }
    [[nodiscard]] Result<void> save(FactLog &log);

private:
    std::map<int, DigestSum> m_changes;
};

} // namespace kontor
