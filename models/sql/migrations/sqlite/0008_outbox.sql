-- What waits, by its business transaction: a desk may come back with very much of it.
CREATE INDEX facts_waiting ON facts (txn) WHERE seq IS NULL;

-- Blobs that facts of this desk name and that were not at hand when the facts went to the server.
CREATE TABLE local_blobs (
    hash BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
