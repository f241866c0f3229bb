-- How much of an article is available, and whether it warns, kept with the stock it follows from: lists are sorted,
-- filtered and counted by an index. warn_at is what holds after all inheritance: place, article, category, shop.

-- Under which field a record keeps what is said about a category or a place.
ALTER TABLE categories ADD COLUMN filed_as TEXT GENERATED ALWAYS AS (
    'categories/' || lower(substr(hex(id), 1, 8) || '-' || substr(hex(id), 9, 4) || '-' || substr(hex(id), 13, 4)
    || '-' || substr(hex(id), 17, 4) || '-' || substr(hex(id), 21))
) VIRTUAL;
CREATE INDEX categories_filed_as ON categories (filed_as, warn_at);
CREATE INDEX registers_of_categories ON registers (field, subject)
    WHERE of = 'product' AND field >= 'categories/' AND field < 'categories0' AND value = x'31';
ALTER TABLE stock_places ADD COLUMN threshold_field TEXT GENERATED ALWAYS AS (
    'threshold/' || lower(substr(hex(location), 1, 8) || '-' || substr(hex(location), 9, 4) || '-'
    || substr(hex(location), 13, 4) || '-' || substr(hex(location), 17, 4) || '-' || substr(hex(location), 21))
) VIRTUAL;

-- Levels are those of models/domain/reorder.h: 0 ok, 1 low, 2 out, 3 oversold. What nobody tracks is ok.
ALTER TABLE stock_places ADD COLUMN tracked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stock_places ADD COLUMN warn_at INTEGER;
ALTER TABLE stock_places ADD COLUMN level INTEGER GENERATED ALWAYS AS (
    CASE WHEN tracked = 0 THEN 0
         WHEN on_hand - reserved - damaged - quality < 0 THEN 3
         WHEN on_hand - reserved - damaged - quality = 0 THEN 2
         WHEN on_hand - reserved - damaged - quality <= warn_at THEN 1
         ELSE 0 END
) VIRTUAL;
CREATE INDEX stock_places_level ON stock_places (level, variant) WHERE level > 0;

-- An article over all its places. shelf: 0 active, 1 draft, 2 archived, 3 anything else.
CREATE TABLE goods_levels (
    n         INTEGER PRIMARY KEY REFERENCES variants (n) ON UPDATE CASCADE ON DELETE CASCADE,
    available INTEGER NOT NULL,
    warn_at   INTEGER,
    tracked   INTEGER NOT NULL,
    shelf     INTEGER NOT NULL CHECK (shelf BETWEEN 0 AND 3),
    level     INTEGER GENERATED ALWAYS AS (
        CASE WHEN tracked = 0 THEN 0
             WHEN available < 0 THEN 3
             WHEN available = 0 THEN 2
             WHEN available <= warn_at THEN 1
             ELSE 0 END
    ) VIRTUAL
) STRICT;

INSERT INTO goods_levels (n, available, warn_at, tracked, shelf)
SELECT v.n,
       coalesce((SELECT sum(s.on_hand - s.reserved - s.damaged - s.quality) FROM stock_places s
                 WHERE s.variant = v.id), 0),
       coalesce(v.threshold, p.warn_at,
                (SELECT CAST(nullif(CAST(r.value AS TEXT), 'null') AS INTEGER) FROM registers r
                 WHERE r.field = 'threshold' AND lower(hex(r.subject)) =
                     (SELECT replace(m.value, '-', '') FROM meta m WHERE m.key = 'shop'))),
       v.tracked,
       CASE WHEN v.archived = 1 THEN 2 WHEN p.status = 'active' THEN 0 WHEN p.status = 'draft' THEN 1 ELSE 3 END
FROM variants v LEFT JOIN products p ON p.id = v.product;
UPDATE stock_places
SET tracked = v.tracked,
    warn_at = coalesce((SELECT CAST(nullif(CAST(r.value AS TEXT), 'null') AS INTEGER) FROM registers r
                        WHERE r.subject = stock_places.variant AND r.field = stock_places.threshold_field), g.warn_at)
FROM variants v JOIN goods_levels g ON g.n = v.n
WHERE v.id = stock_places.variant;
CREATE INDEX goods_levels_available ON goods_levels (available);
CREATE INDEX goods_levels_level ON goods_levels (level, shelf);
