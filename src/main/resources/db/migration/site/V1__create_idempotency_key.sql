create schema if not exists site;

-- a creating request and its answer, written with what it created; in system time, kept for seven days
create table site.idempotency_key (
    client_id uuid not null,
    operation text not null,
    key text not null check (length(key) between 1 and 255),
    request_hash bytea not null check (length(request_hash) = 32),
    status int check (status between 200 and 299),
    location text,
    etag text,
    content_type text,
    body bytea,
    recorded_at timestamptz not null,
    primary key (client_id, operation, key)
);
create index idempotency_key_by_age on site.idempotency_key (recorded_at);
