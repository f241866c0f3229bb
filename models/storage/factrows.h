// SPDX-License-Identifier: GPL-3.0-or-later
// How the facts of the log lie in their rows.
#pragma once

#include "database.h"
#include "fact.h"

#include <vector>

/// In the order of readFact(): of the facts as f and their devices as d.
#define KONTOR_FACT_COLUMNS                                                                                            \
    "f.id, d.id, f.epoch, f.dseq, f.hlc, f.actor, f.kind, f.subjects, f.txn, f.batch, f.body, f.salt, f.private,"      \
    " f.leaf, f.seq, f.verdict, f.reason, f.effective_hlc, f.chain, f.n, f.private_digest"

namespace kontor {

/// Without a look into body and private part.
[[nodiscard]] Fact readClosed(const Query &q);
[[nodiscard]] Fact readFact(const Query &q);
[[nodiscard]] Result<std::vector<Fact>> allFacts(Query &query);

} // namespace kontor
