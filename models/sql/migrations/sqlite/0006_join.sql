-- Invitations: a code lets one desk in, once. Neither the code nor the token can be read from here; `salt` lets a
-- desk whose answer was lost ask again, until it has shown its token.
CREATE TABLE sync_invites (
    id           BLOB NOT NULL PRIMARY KEY,
    code_hash    BLOB NOT NULL UNIQUE,
    role         TEXT NOT NULL,
    made_ms      INTEGER NOT NULL,
    expires_ms   INTEGER NOT NULL,
    made_by      BLOB NOT NULL,
    actor        TEXT NOT NULL,
    device       BLOB,
    request_hash BLOB,
    salt         BLOB
) STRICT, WITHOUT ROWID;

ALTER TABLE sync_desks ADD COLUMN revoked_by TEXT NOT NULL DEFAULT '';
