-- A category may say at how few units its goods warn; what lies below it inherits. warn_at is what holds after that.
ALTER TABLE categories ADD COLUMN threshold INTEGER;
ALTER TABLE categories ADD COLUMN warn_at INTEGER;
ALTER TABLE categories ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE products ADD COLUMN warn_at INTEGER;
