-- What a training told about its models: counts and rates, never an applicant.
create table model_card (
  model_id bigint primary key references model (model_id),
  card     text   not null
);
