-- Refunds, and what banks took back, as a list of their own: rows keep their numbers and say what they wait for.
-- Opening the shop folds all state anew, which fills both.

DROP TABLE refunds;

-- standing: what RefundStanding of models/domain/refundqueue.h says. awaited: units that are still to come back.
CREATE TABLE refunds (
    n               INTEGER PRIMARY KEY,
    id              BLOB NOT NULL,
    order_n         INTEGER NOT NULL REFERENCES orders (n),
    kind            INTEGER NOT NULL,
    state           INTEGER NOT NULL,
    standing        INTEGER NOT NULL,
    awaited         INTEGER NOT NULL,
    requested_minor INTEGER NOT NULL,
    approved_minor  INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    channel         TEXT NOT NULL,
    requested_ms    INTEGER NOT NULL,
    decided_ms      INTEGER NOT NULL,
    settled_ms      INTEGER NOT NULL,
    UNIQUE (id, order_n)
) STRICT;
CREATE INDEX refunds_order ON refunds (order_n);
CREATE INDEX refunds_state ON refunds (state, requested_ms);
CREATE INDEX refunds_standing ON refunds (standing, requested_ms);
CREATE INDEX refunds_requested ON refunds (requested_ms);
CREATE INDEX refunds_awaited ON refunds (requested_ms) WHERE awaited > 0;

CREATE TABLE reversals (
    n           INTEGER PRIMARY KEY,
    order_n     INTEGER NOT NULL REFERENCES orders (n),
    payment     TEXT NOT NULL,
    taken_minor INTEGER NOT NULL,
    again_minor INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    taken_ms    INTEGER NOT NULL,
    again_ms    INTEGER NOT NULL,
    UNIQUE (order_n, payment)
) STRICT;
CREATE INDEX reversals_taken ON reversals (taken_ms);
