-- folded in Java, so that every script and the Turkish i are found (P11)
alter table catalog.offer add column search_text text not null default '';
alter table catalog.live_listing add column folded_text text not null default '';

-- what visitors of the public store asked of a publisher (P14)
create table catalog.message (
    id uuid primary key,
    offer uuid not null references catalog.offer (id),
    publisher uuid not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    name text not null,
    company text not null,
    email text not null,
    message text not null,
    received_at timestamptz not null,
    read_at timestamptz
);
create index message_of_publisher on catalog.message (publisher, id desc);
create index message_of_offer on catalog.message (offer);
