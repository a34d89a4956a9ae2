-- Receipts (P20). A business transaction writes one record and one line of the pending list; everything else is the sealer's.

create schema if not exists receipts;

create table receipts.record (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    moment timestamptz not null,
    actor_id uuid not null,
    actor_organization_id uuid not null,
    organizations uuid[] not null check (actor_organization_id = any (organizations)),
    subjects uuid[] not null,
    canonical text not null,
    content_hash bytea not null,
    check (content_hash = sha256(convert_to(canonical, 'UTF8')))
);

-- The rows of a bulk apply; the record carries their Merkle root.
create table receipts.bulk_row (
    record_id uuid not null references receipts.record (id),
    position integer not null check (position >= 0),
    organizations uuid[] not null,
    canonical text not null,
    primary key (record_id, position)
);

-- The only table of receipts from which personal data may have to go: without the salt a hash says nothing.
create table receipts.salt (
    record_id uuid primary key references receipts.record (id),
    salt bytea not null check (length(salt) = 16)
);

-- Committed and not yet sealed, in no order. Neither key nor foreign key: each would cost every business transaction an
-- index or a look-up, and receipts.sealed checks the same when the line is taken.
create table receipts.pending (
    record_id uuid not null
);

create table receipts.block (
    number bigint primary key check (number >= 1),
    previous bytea not null unique check (length(previous) = 32),
    root bytea not null check (length(root) = 32),
    records integer not null check (records >= 1),
    sealed_at timestamptz not null,
    hash bytea not null unique check (length(hash) = 32)
);

-- The content hash stands here a second time: a record that was changed or lost is then named, not only its block.
create table receipts.sealed (
    record_id uuid primary key references receipts.record (id),
    block_number bigint not null references receipts.block (number),
    position integer not null check (position >= 0),
    content_hash bytea not null check (length(content_hash) = 32),
    unique (block_number, position)
);

-- Who may read which record, and what it can be found by; filed by the sealer, so that no business transaction pays for it.
create table receipts.concern (
    organization_id uuid not null,
    record_id uuid not null references receipts.record (id),
    primary key (organization_id, record_id)
);
create index concern_record on receipts.concern (record_id);

create table receipts.subject (
    subject_id uuid not null,
    record_id uuid not null references receipts.record (id),
    primary key (subject_id, record_id)
);
create index subject_record on receipts.subject (record_id);

create function receipts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'receipts.% is append-only: % refused', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on receipts.record
    for each row execute function receipts.refuse_change();
create trigger append_only_table before truncate on receipts.record
    for each statement execute function receipts.refuse_change();
create trigger append_only before update or delete on receipts.bulk_row
    for each row execute function receipts.refuse_change();
create trigger append_only_table before truncate on receipts.bulk_row
    for each statement execute function receipts.refuse_change();
create trigger append_only before update or delete on receipts.block
    for each row execute function receipts.refuse_change();
create trigger append_only_table before truncate on receipts.block
    for each statement execute function receipts.refuse_change();
create trigger append_only before update or delete on receipts.sealed
    for each row execute function receipts.refuse_change();
create trigger append_only_table before truncate on receipts.sealed
    for each statement execute function receipts.refuse_change();
