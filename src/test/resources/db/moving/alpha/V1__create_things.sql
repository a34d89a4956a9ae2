create schema if not exists alpha;

create table alpha.country (code text primary key);
insert into alpha.country values ('TR'), ('KR');

create table alpha.thing (
    id uuid primary key,
    number bigint generated always as identity,
    name text,
    "Odd ""column" text,
    facts jsonb,
    effective tstzrange,
    tags text[],
    content bytea,
    amount numeric,
    measured double precision,
    at timestamptz,
    lasts interval,
    shout text generated always as (upper(name)) stored,
    parent uuid references alpha.thing (id),
    favourite uuid
);

create sequence alpha.ticket start 500;

create function alpha.stamp() returns trigger language plpgsql as $$
begin
    new.name := new.name || ' (stamped)';
    return new;
end $$;
create trigger stamp before insert on alpha.thing for each row execute function alpha.stamp();
