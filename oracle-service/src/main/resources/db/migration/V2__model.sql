-- Trained models, whole: the canonical JSON is what modelHash commits to.
create table model (
  model_id       bigint       primary key,
  name           varchar(200) not null,
  kind           varchar(16)  not null,
  model_hash     varchar(66)  not null,
  status         varchar(16)  not null,
  schema_id      varchar(64)  not null,
  synthetic      boolean      not null,
  champion_id    bigint       not null,
  row_count      integer      not null,
  rejected_count integer      not null,
  seed           bigint       not null,
  holdout_rows   text         not null,
  metrics        text         not null,
  canonical_json text         not null,
  trained_at     bigint       not null,
  active_from    bigint
);
