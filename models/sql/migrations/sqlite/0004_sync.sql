-- What a server knows of the desks that keep its log with it. A shop without a server leaves these empty.

CREATE TABLE sync_desks (
    device     INTEGER NOT NULL PRIMARY KEY REFERENCES devices (n),
    token_hash BLOB NOT NULL UNIQUE,
    role       TEXT NOT NULL,
    epoch      INTEGER NOT NULL DEFAULT 1,
    revoked_ms INTEGER NOT NULL DEFAULT 0,
    seen_ms    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Facts that were not taken into the log, so that a resend gets the same answer. Held ones may come again.
CREATE TABLE sync_answers (
    fact BLOB NOT NULL PRIMARY KEY,
    held INTEGER NOT NULL,
    code TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a revoked desk sent, as it came, until an owner adopts or discards it.
CREATE TABLE sync_quarantine (
    n      INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES devices (n),
    fact   BLOB NOT NULL UNIQUE,
    txn    BLOB NOT NULL,
    at_ms  INTEGER NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;
CREATE INDEX sync_quarantine_device ON sync_quarantine (device, n);
