-- Payments as a list of their own, and sums of them by channel read from an index.
-- Opening the shop folds all state anew, which fills the columns.

-- currency: the order's. moved_minor: of the amount, what a split or merge brought. standing: what PaymentStanding of
-- models/domain/paymentqueue.h says.
ALTER TABLE payments ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE payments ADD COLUMN moved_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
CREATE INDEX payments_at ON payments (at_ms);
CREATE INDEX payments_standing ON payments (standing, at_ms);
CREATE INDEX payments_channel ON payments (channel, currency, at_ms, state, amount_minor, moved_minor, fee_minor);
CREATE INDEX orders_overpaid ON orders (placed_ms, n) WHERE payment = 3;
