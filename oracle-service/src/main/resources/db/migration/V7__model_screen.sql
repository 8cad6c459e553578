-- The optional look at an applicant before scoring: segments, and a boundary beyond which a person decides.
create table model_screen (
  model_id bigint primary key references model (model_id),
  screen   text   not null
);
