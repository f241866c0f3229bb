-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists of a million rows: what they are searched and sorted by, from an index.

-- A scanner or a person may write the letters of a tracking number either way. The standing tells parcels that are
-- over without looking at them.
DROP INDEX parcels_tracking;
CREATE INDEX parcels_tracking ON parcels (tracking COLLATE NOCASE, standing) WHERE tracking <> '';

-- Beside what is available, what it is the sum of, so that no list adds up places.
ALTER TABLE goods_levels ADD COLUMN on_hand INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goods_levels ADD COLUMN reserved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goods_levels ADD COLUMN aside INTEGER NOT NULL DEFAULT 0; -- damaged or being looked at
ALTER TABLE goods_levels ADD COLUMN incoming INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goods_levels ADD COLUMN cost_minor INTEGER;
-- When it was last sold, returned, received or bought; 0: never. Of a place, and of all places of an article.
ALTER TABLE stock_places ADD COLUMN traded_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goods_levels ADD COLUMN traded_ms INTEGER NOT NULL DEFAULT 0;
UPDATE stock_places SET traded_ms = coalesce(
    (SELECT max(occurred_ms) FROM stock_entries e WHERE e.place = stock_places.n AND e.reason IN (0, 3, 4, 7)), 0);
UPDATE goods_levels SET (on_hand, reserved, aside, incoming, traded_ms, cost_minor) =
    (SELECT coalesce(sum(s.on_hand), 0), coalesce(sum(s.reserved), 0), coalesce(sum(s.damaged + s.quality), 0),
            coalesce(sum(s.incoming), 0), coalesce(max(s.traded_ms), 0), max(v.cost_minor)
     FROM variants v LEFT JOIN stock_places s ON s.variant = v.id WHERE v.n = goods_levels.n);

-- Whether a place warns is told without its article; of one that nobody has told of yet, nothing is.
ALTER TABLE stock_places ADD COLUMN archived INTEGER NOT NULL DEFAULT 1;
UPDATE stock_places SET archived = g.shelf = 2 FROM variants v JOIN goods_levels g ON g.n = v.n
WHERE v.id = stock_places.variant;

CREATE INDEX stock_places_rate ON stock_places (location, archived, tracked, level);

-- Places in the order of their articles.
DROP INDEX variants_title;
CREATE INDEX variants_title ON variants (listed_title, n, id);
DROP INDEX variants_sku;
CREATE INDEX variants_sku ON variants (sku, n, id);

-- Of what is said of all records, the little that is asked of all of them at once.
CREATE INDEX registers_of_buyer_tags ON registers (field, subject, value)
    WHERE of = 'customer' AND field >= 'tags/' AND field < 'tags0';
CREATE INDEX registers_of_pictures ON registers (field, subject, value)
    WHERE of = 'product' AND field >= 'images/' AND field < 'images0';
CREATE INDEX registers_of_category_tree ON registers (subject, field) WHERE of = 'category';
