-- A business transaction writes one line into a list without index, check or key; the sealer turns it into a record with
-- its place in the chain. Measured: the checks and the second insert of V1 cost a sale more than its order did.

alter table receipts.record disable trigger append_only;
alter table receipts.block disable trigger append_only;
alter table receipts.bulk_row drop constraint bulk_row_record_id_fkey;
alter table receipts.salt drop constraint salt_record_id_fkey;
alter table receipts.concern drop constraint concern_record_id_fkey;
alter table receipts.subject drop constraint subject_record_id_fkey;
drop index receipts.concern_record;
drop index receipts.subject_record;

-- Each block keeps what was sealed into it, so that a record which was changed or lost can be named, not only its block.
alter table receipts.block add column record_ids uuid[], add column content_hashes bytea[];
update receipts.block
set record_ids = held.ids, content_hashes = held.hashes
from (
    select block_number, array_agg(record_id order by position) as ids, array_agg(content_hash order by position) as hashes
    from receipts.sealed
    group by block_number) as held
where held.block_number = block.number;
alter table receipts.block
    alter column record_ids set not null,
    alter column content_hashes set not null,
    add check (cardinality(record_ids) = records and cardinality(content_hashes) = records);

alter table receipts.record add column block_number bigint, add column position integer;
update receipts.record
set block_number = sealed.block_number, position = sealed.position
from receipts.sealed
where sealed.record_id = record.id;
drop table receipts.sealed;

drop table receipts.pending;
create table receipts.pending (
    id uuid not null,
    organizations uuid[] not null,
    subjects uuid[] not null,
    canonical text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into receipts.pending (id, organizations, subjects, canonical)
select id, organizations, subjects, canonical from receipts.record where block_number is null;
delete from receipts.record where block_number is null;

-- The columns stand in the canonical form too; a second spelling could only contradict it.
alter table receipts.record
    drop column kind,
    drop column moment,
    drop column actor_id,
    drop column actor_organization_id,
    drop column content_hash,
    alter column block_number set not null,
    alter column position set not null,
    add unique (block_number, position);

alter table receipts.record enable trigger append_only;
alter table receipts.block enable trigger append_only;

-- A pending line goes only once it stands unchanged among the records.
create function receipts.refuse_loss() returns trigger language plpgsql as $$
begin
    if exists (
        select from gone
        left join receipts.record on record.id = gone.id
        where record.canonical is distinct from gone.canonical) then
        raise exception 'receipts.pending is append-only: delete refused' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
create trigger append_only_delete after delete on receipts.pending
    referencing old table as gone
    for each statement execute function receipts.refuse_loss();
create trigger append_only before update on receipts.pending
    for each row execute function receipts.refuse_change();
create trigger append_only_table before truncate on receipts.pending
    for each statement execute function receipts.refuse_change();
