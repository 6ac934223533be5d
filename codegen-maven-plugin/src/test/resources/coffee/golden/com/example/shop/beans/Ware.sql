-- Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
-- An item of the table `ware`.
CREATE TABLE `Ware` (
  `shelf` STRING NOT NULL,
  `place` INT NOT NULL,
  `is a` STRING NOT NULL COMMENT 'Which item it is.',
  `colour` STRING,
  `tastes` MAP<STRING, STRING>,
  PRIMARY KEY (`shelf`, `place`) NOT ENFORCED
) WITH (
  'connector' = 'coffee',
  'menu' = 'ware',
  'water.temperature' = '...'
);
