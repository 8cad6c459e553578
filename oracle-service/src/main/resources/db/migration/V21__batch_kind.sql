-- A batch may carry records, a commitment to leaves, corrections or releases.
alter table batch add column kind varchar(16) default 'SCORES' not null;
alter table batch rename column records to content;
