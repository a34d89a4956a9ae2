-- one move of business time with its stops (P19), kept so that any process can go on with it; moments of business time
-- but for started_at
create table clock.journey (
    id uuid primary key,
    departs_at timestamptz not null,
    leads_to timestamptz not null check (leads_to > departs_at),
    reached timestamptz not null check (reached between departs_at and leads_to),
    stops integer not null check (stops >= 0),
    state text not null check (state in ('UNDERWAY', 'ARRIVED', 'HALTED')),
    halted_by text,
    made_by uuid not null,
    made_for uuid not null,
    made_by_name text not null,
    started_at timestamptz not null,
    check ((state = 'HALTED') = (halted_by is not null)),
    check (state <> 'ARRIVED' or reached = leads_to)
);
create unique index journey_one_at_a_time on clock.journey ((true)) where state = 'UNDERWAY';
