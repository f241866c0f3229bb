-- How often the rows of goods_daily of a day were changed. A number never goes back and a row never goes, so that whoever
-- read a day under its number knows whether that is still how it is.
CREATE TABLE sold_days (
    day      INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL
) STRICT;

INSERT INTO sold_days (day, revision) SELECT DISTINCT day, 1 FROM goods_daily;
