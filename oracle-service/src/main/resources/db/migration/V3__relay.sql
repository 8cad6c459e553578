-- The one deployment that this database belongs to.
create table deployment (
  chain_id      bigint      not null,
  credit_rating varchar(42) not null,
  block_number  bigint      not null,
  block_hash    varchar(66) not null,
  primary key (chain_id, credit_rating)
);

-- Every transaction that the relayer ever signed; written before it is sent.
create table relayed_transaction (
  transaction_hash varchar(66)    primary key,
  nonce            bigint         not null,
  purpose          varchar(16)    not null,
  state            varchar(16)    not null,
  recipient        varchar(42)    not null,
  raw              text           not null,
  gas_limit        bigint         not null,
  max_fee          numeric(38, 0) not null,
  priority_fee     numeric(38, 0) not null,
  block_number     bigint,
  gas_used         bigint,
  prepared_at      bigint         not null
);
create index relayed_transaction_nonce on relayed_transaction (nonce);
