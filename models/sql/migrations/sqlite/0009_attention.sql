-- What a person must decide, found without a look at the whole log.

-- Of a field where desks did not know of each other's edits: the one that lost, and the one in force.
CREATE TABLE lost_edits (
    subject BLOB NOT NULL,
    field   TEXT NOT NULL,
    mine    BLOB NOT NULL,
    theirs  BLOB NOT NULL,
    PRIMARY KEY (subject, field)
) STRICT, WITHOUT ROWID;

-- Numbers that more than one order has.
CREATE TABLE doubled_numbers (
    number TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO doubled_numbers SELECT number FROM orders WHERE number <> '' GROUP BY number HAVING count(*) > 1;

-- Of this desk alone: facts that were accepted before the server was restored. Facts know nothing of it.
CREATE TABLE local_accepted (
    fact BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How far the time of an entry may be off.
ALTER TABLE stock_entries ADD COLUMN unsure_ms INTEGER NOT NULL DEFAULT 0;
CREATE INDEX stock_unsure ON stock_entries (place, occurred_ms) WHERE unsure_ms > 0;

CREATE INDEX order_lines_open ON order_lines (variant, order_n) WHERE variant IS NOT NULL AND qty > cancelled + shipped;
CREATE INDEX transfers_open ON transfers (sent_ms) WHERE closed = 0;
CREATE INDEX variants_live_sku ON variants (archived, sku) WHERE sku <> '';
CREATE INDEX variants_live_barcode ON variants (archived, barcode_key) WHERE barcode_key <> '';
