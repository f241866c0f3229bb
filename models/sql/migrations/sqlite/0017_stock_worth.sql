-- What stock was worth at any time, kept with the ledger and with what is said of articles: charts read sums, never
-- the ledger. Opening the shop folds all state anew, which fills both.

-- What decides whether stock of an article counts and at what cost, each word from when it was said: of an article
-- cost_minor, tracked and archived, of a product status (1: archived).
CREATE TABLE stock_terms (
    subject BLOB NOT NULL,
    field   TEXT NOT NULL,
    hlc     INTEGER NOT NULL,
    device  BLOB NOT NULL,
    at_ms   INTEGER NOT NULL,
    value   INTEGER,
    PRIMARY KEY (subject, field, hlc, device)
) STRICT, WITHOUT ROWID;

-- How it changed, by quarter of an hour since 1970 in UTC and by location: the value at a moment is the sum of all
-- changes before it. places: with units on hand; uncosted: of them, those whose cost nobody knew.
CREATE TABLE stock_worth (
    quarter     INTEGER NOT NULL,
    location    BLOB NOT NULL,
    places      INTEGER NOT NULL,
    uncosted    INTEGER NOT NULL,
    units       INTEGER NOT NULL,
    value_minor INTEGER NOT NULL,
    PRIMARY KEY (quarter, location)
) STRICT, WITHOUT ROWID;
