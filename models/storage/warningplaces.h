// SPDX-License-Identifier: GPL-3.0-or-later
// What a stock warning is and what it is of, once for every list, count and rate: in SQL, over stock_places s, which
// knows of its article what matters here. An article in two places is two of them.
#pragma once

/// Everything that could warn: N_total of the rate.
#define KONTOR_TRACKED_PLACES "s.tracked = 1 AND s.archived = 0"
/// What does: at or under its threshold. What nobody tracks has level 0.
#define KONTOR_WARNING_PLACES "s.level > 0 AND s.archived = 0"
/// Of each location how many of its places warn, out of how many: columns location, warning and places. By the indexes
/// stock_places_tracked and stock_places_level.
#define KONTOR_WARNING_RATES                                                                                           \
    "(SELECT t.location AS location, coalesce(w.warning, 0) AS warning, t.places AS places FROM"                       \
    " (SELECT s.location AS location, count(*) AS places FROM stock_places s WHERE " KONTOR_TRACKED_PLACES             \
    " GROUP BY s.location) t LEFT JOIN"                                                                                \
    " (SELECT s.location AS location, count(*) AS warning FROM stock_places s INDEXED BY stock_places_level "          \
    "WHERE " KONTOR_WARNING_PLACES " GROUP BY s.location) w ON w.location = t.location)"
