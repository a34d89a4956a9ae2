create schema if not exists files;

-- A file that somebody uploaded. Its content lies on disk under its hash; several rows may share it.
create table files.stored_file (
    id uuid primary key,
    owner_id uuid not null,
    used_for text not null check (used_for in ('REQUEST_ATTACHMENT', 'LISTING_LOGO', 'LISTING_DOCUMENT')),
    name text not null check (length(name) between 1 and 300),
    type text not null,
    size bigint not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    created_by uuid not null,
    -- null: belongs to something
    unattached_since timestamptz
);
create index stored_file_by_content on files.stored_file (sha256);
create index stored_file_by_owner on files.stored_file (owner_id, id);
create index stored_file_unattached on files.stored_file (unattached_since, id) where unattached_since is not null;

-- How many bytes the files of an organization have, for its quota.
create table files.usage (
    owner_id uuid primary key,
    bytes bigint not null check (bytes >= 0)
);
