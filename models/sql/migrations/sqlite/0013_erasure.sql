-- When personal fields are erased, their digest takes the place of salt and private part: leaf and chain stay right.
ALTER TABLE facts ADD COLUMN private_digest BLOB;
CREATE INDEX facts_erased ON facts (n) WHERE private_digest IS NOT NULL;
CREATE INDEX facts_erasing ON facts (seq) WHERE kind = 'customer.erased';

-- Facts and records that keep nothing personal, whenever they come: all that facts of this kind name.
CREATE TABLE erased (
    id BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
