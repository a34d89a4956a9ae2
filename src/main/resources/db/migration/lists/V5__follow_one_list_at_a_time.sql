-- A list that must look at the directory again; each is brought to its offers in a transaction of its own.
alter table lists.partner_list add column is_due boolean not null default false;
create index partner_list_due on lists.partner_list (checked_at) where is_due;
