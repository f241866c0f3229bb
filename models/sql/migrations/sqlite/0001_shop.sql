-- The log is the shop; every other table is folded from it and can be rebuilt.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (
    n    INTEGER PRIMARY KEY,
    id   BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

-- seq, verdict, reason, effective_hlc and chain are given by whoever orders the log; seq is NULL while pending.
CREATE TABLE facts (
    n             INTEGER PRIMARY KEY,
    id            BLOB NOT NULL,
    device        INTEGER NOT NULL REFERENCES devices (n),
    epoch         INTEGER NOT NULL,
    dseq          INTEGER NOT NULL,
    hlc           INTEGER NOT NULL,
    actor         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    subjects      BLOB NOT NULL,
    txn           BLOB NOT NULL,
    batch         BLOB,
    body          BLOB NOT NULL,
    salt          BLOB,
    private       BLOB,
    leaf          BLOB NOT NULL,
    seq           INTEGER,
    verdict       INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 2),
    reason        TEXT,
    effective_hlc INTEGER,
    chain         BLOB
) STRICT;
CREATE UNIQUE INDEX facts_id ON facts (id);
CREATE UNIQUE INDEX facts_seq ON facts (seq);
CREATE UNIQUE INDEX facts_device ON facts (device, epoch, dseq);
CREATE INDEX facts_batch ON facts (batch) WHERE batch IS NOT NULL;
CREATE INDEX facts_pending ON facts (n) WHERE seq IS NULL;
CREATE INDEX facts_void ON facts (n) WHERE verdict = 2;

CREATE TABLE fact_subjects (
    subject BLOB NOT NULL,
    fact    INTEGER NOT NULL REFERENCES facts (n),
    PRIMARY KEY (subject, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_digest (
    bucket INTEGER NOT NULL PRIMARY KEY CHECK (bucket BETWEEN 0 AND 255),
    sum    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
    id      BLOB NOT NULL PRIMARY KEY,
    format  TEXT NOT NULL,
    source  TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The winner of each field of each record.
CREATE TABLE registers (
    subject BLOB NOT NULL,
    field   TEXT NOT NULL,
    of      TEXT NOT NULL,
    value   BLOB NOT NULL,
    hlc     INTEGER NOT NULL,
    device  BLOB NOT NULL,
    fact    INTEGER NOT NULL,
    PRIMARY KEY (subject, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
    n           INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    title       TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    brand       TEXT NOT NULL DEFAULT '',
    type        TEXT NOT NULL DEFAULT '',
    handle      TEXT NOT NULL DEFAULT '',
    tax_class   TEXT NOT NULL DEFAULT '',
    status      TEXT NOT NULL DEFAULT 'active',
    tags        TEXT NOT NULL DEFAULT '',
    categories  TEXT NOT NULL DEFAULT '',
    created_ms  INTEGER NOT NULL DEFAULT 0,
    updated_ms  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX products_handle ON products (handle) WHERE handle <> '';

CREATE TABLE variants (
    n                INTEGER PRIMARY KEY,
    id               BLOB NOT NULL UNIQUE,
    product          BLOB NOT NULL DEFAULT x'',
    title            TEXT NOT NULL DEFAULT '',
    sku              TEXT NOT NULL DEFAULT '',
    barcode          TEXT NOT NULL DEFAULT '',
    barcode_key      TEXT NOT NULL DEFAULT '',
    price_minor      INTEGER NOT NULL DEFAULT 0,
    compare_at_minor INTEGER,
    cost_minor       INTEGER,
    weight_g         INTEGER,
    policy           TEXT NOT NULL DEFAULT 'deny',
    tracked          INTEGER NOT NULL DEFAULT 1,
    position         INTEGER NOT NULL DEFAULT 1,
    bin              TEXT NOT NULL DEFAULT '',
    threshold        INTEGER,
    archived         INTEGER NOT NULL DEFAULT 0,
    listed_title     TEXT NOT NULL DEFAULT '',
    search_text      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX variants_sku ON variants (sku) WHERE sku <> '';
CREATE INDEX variants_barcode ON variants (barcode_key) WHERE barcode_key <> '';
CREATE INDEX variants_product ON variants (product);
CREATE INDEX variants_title ON variants (listed_title, n);
CREATE INDEX variants_price ON variants (price_minor, n);

CREATE TABLE categories (
    id     BLOB NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL DEFAULT '',
    parent BLOB,
    path   TEXT NOT NULL DEFAULT '',
    cycle  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE locations (
    id   BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
    n           INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    name        TEXT NOT NULL DEFAULT '',
    email       TEXT NOT NULL DEFAULT '',
    phone       TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    tags        TEXT NOT NULL DEFAULT '',
    address     TEXT NOT NULL DEFAULT '',
    created_ms  INTEGER NOT NULL DEFAULT 0,
    search_text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX customers_email ON customers (email) WHERE email <> '';

-- Enumerations are stored as the numbers of models/domain/order.h.
CREATE TABLE orders (
    n              INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE,
    number         TEXT NOT NULL,
    currency       TEXT NOT NULL,
    lifecycle      INTEGER NOT NULL,
    closed_reason  INTEGER NOT NULL,
    terms          INTEGER NOT NULL,
    on_hold        INTEGER NOT NULL,
    payment        INTEGER NOT NULL,
    fulfilment     INTEGER NOT NULL,
    label          INTEGER NOT NULL,
    day            INTEGER NOT NULL,
    placed_ms      INTEGER NOT NULL,
    updated_ms     INTEGER NOT NULL,
    expires_ms     INTEGER NOT NULL,
    total_minor    INTEGER NOT NULL,
    due_minor      INTEGER NOT NULL,
    captured_minor INTEGER NOT NULL,
    reversed_minor INTEGER NOT NULL,
    refunded_minor INTEGER NOT NULL,
    units          INTEGER NOT NULL,
    imported       INTEGER NOT NULL,
    customer       BLOB,
    customer_name  TEXT NOT NULL,
    customer_email TEXT NOT NULL,
    search_text    TEXT NOT NULL
) STRICT;
CREATE INDEX orders_number ON orders (number);
CREATE INDEX orders_label ON orders (label, placed_ms);
CREATE INDEX orders_placed ON orders (placed_ms);

CREATE TABLE order_lines (
    order_n           INTEGER NOT NULL REFERENCES orders (n),
    line              INTEGER NOT NULL,
    variant           BLOB,
    sku               TEXT NOT NULL,
    title             TEXT NOT NULL,
    qty               INTEGER NOT NULL,
    price_minor       INTEGER NOT NULL,
    discount_minor    INTEGER NOT NULL,
    share_minor       INTEGER NOT NULL,
    tax_ppm           INTEGER NOT NULL,
    tax_minor         INTEGER NOT NULL,
    total_minor       INTEGER NOT NULL,
    cost_minor        INTEGER,
    cancelled         INTEGER NOT NULL,
    packed            INTEGER NOT NULL,
    shipped           INTEGER NOT NULL,
    delivered         INTEGER NOT NULL,
    received          INTEGER NOT NULL,
    ret_requested     INTEGER NOT NULL,
    ret_good          INTEGER NOT NULL,
    ret_damaged       INTEGER NOT NULL,
    refunded_qty      INTEGER NOT NULL,
    over_shipped      INTEGER NOT NULL,
    unexpected_return INTEGER NOT NULL,
    PRIMARY KEY (order_n, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE payments (
    order_n        INTEGER NOT NULL REFERENCES orders (n),
    position       INTEGER NOT NULL,
    key            TEXT NOT NULL,
    channel        TEXT NOT NULL,
    reference      TEXT NOT NULL,
    state          INTEGER NOT NULL,
    amount_minor   INTEGER NOT NULL,
    reversed_minor INTEGER NOT NULL,
    approved_minor INTEGER NOT NULL,
    fee_minor      INTEGER NOT NULL,
    at_ms          INTEGER NOT NULL,
    day            INTEGER NOT NULL,
    PRIMARY KEY (order_n, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX payments_key ON payments (key) WHERE state = 2;

CREATE TABLE parcels (
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
    PRIMARY KEY (id, order_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcels_order ON parcels (order_n);
CREATE INDEX parcels_tracking ON parcels (tracking) WHERE tracking <> '';

CREATE TABLE refunds (
    id              BLOB NOT NULL,
    order_n         INTEGER NOT NULL REFERENCES orders (n),
    kind            INTEGER NOT NULL,
    state           INTEGER NOT NULL,
    requested_minor INTEGER NOT NULL,
    approved_minor  INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    channel         TEXT NOT NULL,
    requested_ms    INTEGER NOT NULL,
    decided_ms      INTEGER NOT NULL,
    settled_ms      INTEGER NOT NULL,
    PRIMARY KEY (id, order_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX refunds_order ON refunds (order_n);
CREATE INDEX refunds_state ON refunds (state, requested_ms);

-- A variant at a location, with its level. incoming: units of open purchase orders and transfers.
CREATE TABLE stock_places (
    n          INTEGER PRIMARY KEY,
    variant    BLOB NOT NULL,
    location   BLOB NOT NULL,
    on_hand    INTEGER NOT NULL DEFAULT 0,
    reserved   INTEGER NOT NULL DEFAULT 0,
    damaged    INTEGER NOT NULL DEFAULT 0,
    quality    INTEGER NOT NULL DEFAULT 0,
    incoming   INTEGER NOT NULL DEFAULT 0,
    counted_ms  INTEGER NOT NULL DEFAULT 0,
    counted_seq INTEGER NOT NULL DEFAULT 0,
    UNIQUE (variant, location)
) STRICT;

-- The ledger; the fact with this seq names the document behind an entry.
CREATE TABLE stock_entries (
    place       INTEGER NOT NULL REFERENCES stock_places (n),
    occurred_ms INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    bucket      INTEGER NOT NULL,
    reason      INTEGER NOT NULL,
    is_count    INTEGER NOT NULL,
    amount      INTEGER NOT NULL,
    PRIMARY KEY (place, occurred_ms, seq, part, bucket)
) STRICT, WITHOUT ROWID;

CREATE TABLE transfers (
    id            BLOB NOT NULL PRIMARY KEY,
    number        TEXT NOT NULL,
    from_location BLOB NOT NULL,
    to_location   BLOB NOT NULL,
    sent_ms       INTEGER NOT NULL,
    closed        INTEGER NOT NULL,
    sent          INTEGER NOT NULL,
    arrived       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE purchase_orders (
    id        BLOB NOT NULL PRIMARY KEY,
    number    TEXT NOT NULL,
    supplier  TEXT NOT NULL,
    location  BLOB NOT NULL,
    placed_ms INTEGER NOT NULL,
    closed    INTEGER NOT NULL,
    ordered   INTEGER NOT NULL,
    received  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credit_notes (
    id           BLOB NOT NULL PRIMARY KEY,
    number       TEXT NOT NULL,
    day          INTEGER NOT NULL,
    currency     TEXT NOT NULL,
    customer     TEXT NOT NULL,
    lines        INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    tax_minor    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_daily (
    day       INTEGER NOT NULL,
    measure   INTEGER NOT NULL,
    currency  TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value     INTEGER NOT NULL,
    PRIMARY KEY (day, measure, currency, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE attention (
    subject BLOB NOT NULL,
    kind    TEXT NOT NULL,
    severe  INTEGER NOT NULL,
    detail  TEXT NOT NULL,
    PRIMARY KEY (subject, kind)
) STRICT, WITHOUT ROWID;

-- Records that name a record which does not exist (yet).
CREATE TABLE unattached (
    fact INTEGER NOT NULL PRIMARY KEY REFERENCES facts (n)
) STRICT, WITHOUT ROWID;

-- Tokens are split by Kontor (models/domain/searchwords.h), so the tokenizer only has to cut at spaces.
CREATE VIRTUAL TABLE goods_search USING fts5 (
    tokens, content = '', detail = none, columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
CREATE VIRTUAL TABLE order_search USING fts5 (
    tokens, content = '', detail = none, columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
CREATE VIRTUAL TABLE customer_search USING fts5 (
    tokens, content = '', detail = none, columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
