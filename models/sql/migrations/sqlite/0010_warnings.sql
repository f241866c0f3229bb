-- Since when a warning is open follows from the ledger and from who held units: also from orders that let go of them.
CREATE INDEX order_lines_cancelled ON order_lines (variant, order_n) WHERE variant IS NOT NULL AND cancelled > 0;
