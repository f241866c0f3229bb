// SPDX-License-Identifier: GPL-3.0-or-later
// What a stock warning is and what it is of, once for every list, count and rate: in SQL, over stock_places s, which
// knows of its article what matters here. An article in two places is two of them.
#pragma once

/// Everything that could warn: N_total of the rate.
#define KONTOR_TRACKED_PLACES "s.tracked = 1 AND s.archived = 0"
/// What does: at or under its threshold. What nobody tracks has level 0.
#define KONTOR_WARNING_PLACES "s.level > 0 AND s.archived = 0"
