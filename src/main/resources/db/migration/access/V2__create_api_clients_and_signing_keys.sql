create table access.api_client (
    id uuid primary key,
    organization_id uuid not null,
    name text not null check (char_length(name) between 1 and 100),
    secret_hash text not null,
    roles text[] not null check (cardinality(roles) > 0),
    scopes text[] not null check (cardinality(scopes) > 0),
    created_by uuid not null,
    created_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
create index api_client_by_organization on access.api_client (organization_id, id);

-- keys that sign tokens; the private part is sealed with a key made from the installation's secret
create table access.signing_key (
    id uuid primary key,
    public_key text not null,
    sealed_private_key text not null,
    created_at timestamptz not null,
    signs_until timestamptz not null,
    published_until timestamptz not null check (published_until > signs_until)
);
create index signing_key_by_end on access.signing_key (published_until);
