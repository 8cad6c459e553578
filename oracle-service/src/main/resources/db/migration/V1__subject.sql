-- Pseudonyms. Deleting a row destroys the salt and the link to the person.
create table subject (
  subject_id    varchar(42) primary key,
  reference_mac varchar(64) not null unique,
  salt          varchar(66) not null,
  entered_at    bigint      not null
);
