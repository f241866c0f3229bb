-- What waits, counted and listed from the few orders, parcels and tags that are still in motion.
CREATE INDEX orders_open ON orders (placed_ms, n, terms, payment, fulfilment, on_hold) WHERE lifecycle = 1;
CREATE INDEX orders_draft ON orders (placed_ms, n) WHERE lifecycle = 0;
CREATE INDEX parcels_open ON parcels (shipped_ms, status, order_n) WHERE state = 1 AND delivered_ms = 0;
CREATE INDEX registers_of_orders ON registers (field, subject, value) WHERE of = 'order';
