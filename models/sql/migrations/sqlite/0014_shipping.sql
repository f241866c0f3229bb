-- The packing table: what waits to be packed by the day it was promised for, and parcels as a list of their own.
-- Opening the shop folds all state anew, which fills the columns.

ALTER TABLE orders ADD COLUMN packable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN ship_by_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN carrier TEXT NOT NULL DEFAULT '';
CREATE INDEX orders_packable ON orders (ship_by_ms, n) WHERE packable > 0;

DROP TABLE parcels;

-- standing: what ShipStanding of models/domain/shipqueue.h says. due_ms: to have left, or to have arrived, by then.
CREATE TABLE parcels (
    n            INTEGER PRIMARY KEY,
    id           BLOB NOT NULL,
    order_n      INTEGER NOT NULL REFERENCES orders (n),
    state        INTEGER NOT NULL,
    carrier      TEXT NOT NULL,
    service      TEXT NOT NULL,
    tracking     TEXT NOT NULL,
    status       INTEGER NOT NULL,
    status_ms    INTEGER NOT NULL,
    packed_ms    INTEGER NOT NULL,
    shipped_ms   INTEGER NOT NULL,
    delivered_ms INTEGER NOT NULL,
    units        INTEGER NOT NULL,
    standing     INTEGER NOT NULL,
    due_ms       INTEGER NOT NULL,
    UNIQUE (id, order_n)
) STRICT;
CREATE INDEX parcels_order ON parcels (order_n);
CREATE INDEX parcels_tracking ON parcels (tracking) WHERE tracking <> '';
CREATE INDEX parcels_open ON parcels (shipped_ms, status, order_n) WHERE state = 1 AND delivered_ms = 0;
CREATE INDEX parcels_standing ON parcels (standing, due_ms);
CREATE INDEX parcels_due ON parcels (due_ms) WHERE standing <> 8;
