-- What was sold by article and by customer, day by day, kept with the orders: charts read sums, never orders.
-- Opening the shop folds all state anew, which fills both.

-- Amounts without tax. returned: on the day it was approved; back: the same on the day of the order.
CREATE TABLE goods_daily (
    day            INTEGER NOT NULL,
    variant        BLOB NOT NULL,
    sku            TEXT NOT NULL,
    channel        TEXT NOT NULL,
    location       BLOB NOT NULL,
    currency       TEXT NOT NULL,
    units          INTEGER NOT NULL,
    gross_minor    INTEGER NOT NULL,
    net_minor      INTEGER NOT NULL,
    cost_minor     INTEGER NOT NULL,
    costed_minor   INTEGER NOT NULL,
    returned_units INTEGER NOT NULL,
    returned_minor INTEGER NOT NULL,
    back_units     INTEGER NOT NULL,
    back_minor     INTEGER NOT NULL,
    PRIMARY KEY (day, variant, sku, channel, location, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_daily (
    customer  BLOB NOT NULL,
    day       INTEGER NOT NULL,
    currency  TEXT NOT NULL,
    orders    INTEGER NOT NULL,
    paid      INTEGER NOT NULL,
    net_minor INTEGER NOT NULL,
    PRIMARY KEY (customer, day, currency)
) STRICT, WITHOUT ROWID;
