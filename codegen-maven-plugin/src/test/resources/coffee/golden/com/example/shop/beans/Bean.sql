-- Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
-- An item of the table `beans`.
CREATE TABLE `Bean` (
  -- SQL has no type for `parents`.
  -- SQL has no type for `substitute`.
  -- SQL has no type for `origin`.
  `name` STRING NOT NULL,
  `the row` INT NOT NULL,
  `grams` STRING NOT NULL COMMENT 'What a bag weighs, in `g`.',
  `roughly` INT,
  `supplier` STRING NOT NULL,
  `tastes` ARRAY<STRING>,
  `best` STRING,
  `labels` ARRAY<STRING> NOT NULL,
  `sizes` ARRAY<INT>,
  `note` STRING,
  `price` STRING,
  `prices` MAP<STRING, ARRAY<INT>> NOT NULL,
  `stock` INT,
  `item` STRING NOT NULL,
  `out` STRING NOT NULL,
  PRIMARY KEY (`name`, `the row`) NOT ENFORCED
) WITH (
  'connector' = 'coffee',
  'menu' = 'beans',
  'water.temperature' = '...'
);
