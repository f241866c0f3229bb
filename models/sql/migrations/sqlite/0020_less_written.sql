-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an order changes is written as often as it has to be, and no more: an index over a level was written with every
-- unit that was sold, because the level is reckoned from what is sold, although it stays the same nearly always.
DROP INDEX stock_places_rate;
CREATE INDEX stock_places_tracked ON stock_places (location, archived, tracked);
DROP INDEX goods_levels_level;
CREATE INDEX goods_levels_shelf ON goods_levels (shelf);
CREATE INDEX goods_levels_warns ON goods_levels (level, shelf) WHERE level > 0;

-- Those that may fall due, the longest quiet ones first.
CREATE INDEX orders_received ON orders (updated_ms) WHERE label = 9;
