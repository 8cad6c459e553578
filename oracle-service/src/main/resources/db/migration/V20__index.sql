-- The registry's logs as the chain holds them, in pieces that end at checkpoints.
create table index_checkpoint (
  block_number   bigint      not null primary key,
  block_hash     varchar(66) not null,
  batch_sequence bigint      not null,
  digest         varchar(66) not null
);

create table index_log (
  block_number     bigint       not null,
  log_index        bigint       not null,
  block_hash       varchar(66)  not null,
  transaction_hash varchar(66)  not null,
  contract         varchar(42)  not null,
  topics           varchar(300) not null,
  data             text         not null,
  primary key (block_number, log_index)
);

-- Which logs tell of a subject.
create table index_mention (
  subject_id   varchar(42) not null,
  block_number bigint      not null,
  log_index    bigint      not null,
  primary key (subject_id, block_number, log_index)
);
create index index_mention_block on index_mention (block_number);
