-- What lists sort and filter by, so that a page of a million rows is read from an index.
CREATE INDEX orders_customer_name ON orders (customer_name);
CREATE INDEX orders_total ON orders (total_minor);
CREATE INDEX orders_facets ON orders (label, payment, fulfilment, day, total_minor);
CREATE INDEX orders_customer ON orders (customer) WHERE customer IS NOT NULL;

-- All articles, also those without a SKU: the list is sorted by it.
DROP INDEX variants_sku;
CREATE INDEX variants_sku ON variants (sku);
CREATE INDEX variants_code ON variants (sku COLLATE NOCASE) WHERE sku <> '';
CREATE INDEX variants_archived ON variants (archived);

-- Addresses are looked up in either case.
DROP INDEX customers_email;
CREATE INDEX customers_email ON customers (email COLLATE NOCASE) WHERE email <> '';
