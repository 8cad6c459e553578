-- The YAML of a schema that the operator brought; null where the schema ships with the project.
alter table model add column schema_yaml text;
