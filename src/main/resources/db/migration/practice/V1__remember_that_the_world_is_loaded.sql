create schema if not exists practice;

create table practice.world (
    id boolean primary key default true check (id),
    loaded_at timestamptz not null
);
