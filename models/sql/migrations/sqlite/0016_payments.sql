-- Payments as a list of their own, and a way to each kind of them.
-- Opening the shop folds all state anew, which fills the columns.

-- currency: the order's. moved_minor: of the amount, what a split or merge brought. standing: what PaymentStanding of
-- models/domain/paymentqueue.h says.
ALTER TABLE payments ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE payments ADD COLUMN moved_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
CREATE INDEX payments_at ON payments (at_ms);
-- Most were simply received (2), and those come by their time.
CREATE INDEX payments_standing ON payments (standing, at_ms) WHERE standing <> 2;
-- The end of a key tells it from nearly all others, and takes a third of the room.
DROP INDEX payments_key;
CREATE INDEX payments_key ON payments (substr(key, -8)) WHERE state = 2;
CREATE INDEX orders_overpaid ON orders (placed_ms, n) WHERE payment = 3;
