create schema if not exists materials;

-- One piece of material of an offer for its channel (R142-R148), in as many languages as the publisher has it (A45).
create table materials.material (
    id uuid primary key,
    offer_id uuid not null references catalog.offer (id),
    publisher_id uuid not null,
    kind text not null check (kind in ('USER_DOCUMENTATION', 'TRAINING', 'SALES_COLLATERAL', 'MARKETING_LINK')),
    created_at timestamptz not null,
    created_by uuid not null,
    withdrawn_at timestamptz
);
create index material_by_offer on materials.material (offer_id, id desc);

-- A version in one language; the newest one is what the channel reads, the others stay for the publisher.
create table materials.version (
    id uuid primary key,
    material_id uuid not null references materials.material (id),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$'),
    number integer not null check (number > 0),
    title text not null,
    summary text not null,
    file_id uuid unique references files.stored_file (id),
    url text,
    change_note text not null,
    published_at timestamptz not null,
    published_by uuid not null,
    published_by_name text not null,
    replaced_at timestamptz,
    unique (material_id, language, number),
    check ((file_id is null) <> (url is null)),
    check (number = 1 or change_note <> '')
);
create unique index version_newest on materials.version (material_id, language) where replaced_at is null;

-- Materials put together for a purpose.
create table materials.kit (
    id uuid primary key,
    offer_id uuid not null references catalog.offer (id),
    title text not null,
    purpose text not null,
    revision bigint not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);
create index kit_by_offer on materials.kit (offer_id, id);

create table materials.kit_material (
    kit_id uuid not null references materials.kit (id) on delete cascade,
    material_id uuid not null references materials.material (id),
    position integer not null check (position > 0),
    primary key (kit_id, material_id)
);
create index kit_material_by_material on materials.kit_material (material_id);

-- How many people of a company read a version on a day. Who they were stands in reader_of_day until the day is over, so that
-- nobody counts twice, and nowhere afterwards.
create table materials.read_count (
    version_id uuid not null references materials.version (id),
    organization_id uuid not null,
    day date not null,
    readers integer not null check (readers > 0),
    primary key (version_id, organization_id, day)
);

create table materials.reader_of_day (
    day date not null,
    version_id uuid not null references materials.version (id),
    reader_id uuid not null,
    primary key (day, version_id, reader_id)
);
create index reader_of_day_by_version on materials.reader_of_day (version_id);

-- What is known of the link of a version that is read now; system time, since the outside knows no other.
create table materials.link_check (
    version_id uuid primary key references materials.version (id),
    state text not null check (state in ('WAITING', 'WORKS', 'BROKEN')),
    fault text,
    failures integer not null check (failures >= 0),
    checked_at timestamptz,
    next_at timestamptz not null,
    check (state <> 'BROKEN' or fault is not null),
    check ((state = 'WAITING') = (checked_at is null)),
    check ((fault is null) = (failures = 0))
);
create index link_check_by_time on materials.link_check (next_at);
