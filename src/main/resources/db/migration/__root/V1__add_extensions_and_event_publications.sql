create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- the outbox of Spring Modulith: an event is published in the transaction of the change that it tells of
create table event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_listener on event_publication (listener_id, serialized_event);
create index event_publication_outstanding on event_publication (publication_date) where completion_date is null;
