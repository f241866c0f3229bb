-- Customers as a list of their own: who was merged into whom, what tells that two are one, and what each has bought.
-- Opening the shop folds all state anew, which fills the columns.

-- merged_into: who stands for them. listed: stands for themselves, and something is known of them.
-- last_day: of the latest order, yyyymmdd; 0: none. value_minor: net sales in the shop's currency.
ALTER TABLE customers ADD COLUMN merged_into BLOB;
ALTER TABLE customers ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customers ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN mail_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN place_key TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN orders INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customers ADD COLUMN value_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customers ADD COLUMN last_day INTEGER NOT NULL DEFAULT 0;
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customers_sort_name ON customers (listed, sort_name);
CREATE INDEX customers_orders ON customers (listed, orders);
CREATE INDEX customers_value ON customers (listed, value_minor);
CREATE INDEX customers_last ON customers (listed, last_day);
CREATE INDEX customers_created ON customers (listed, created_ms);
CREATE INDEX customers_mail_key ON customers (listed, mail_key);
CREATE INDEX customers_phone_key ON customers (phone_key) WHERE phone_key <> '';
CREATE INDEX customers_place_key ON customers (place_key) WHERE place_key <> '';
CREATE INDEX registers_of_merges ON registers (value, subject) WHERE field = 'merged_into';
