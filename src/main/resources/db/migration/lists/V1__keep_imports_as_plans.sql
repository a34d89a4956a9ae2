create schema if not exists lists;

-- An import: a list that was read and judged row by row, and waits to be applied (A26). Its rows go when it is forgotten.
create table lists.import (
    id uuid primary key,
    publisher_id uuid not null,
    offer_id uuid not null references channel.audience (offer_id),
    target text not null check (target in ('DRAFT', 'LIVE')),
    replaces boolean not null,
    source text not null,
    state text not null check (state in ('READING', 'READY', 'REFUSED', 'APPLIED', 'CANCELLED')),
    bytes bigint not null check (bytes >= 0),
    bytes_read bigint not null check (bytes_read >= 0),
    rows_read bigint not null check (rows_read >= 0),
    -- system time of the last sign of life of whoever reads it
    touched_at timestamptz not null,
    header text[] not null,
    refusal text,
    refusal_arguments text[] not null,
    -- the rule that stands against every addition, when one does
    blocked_by text,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz,
    check (made_at < expires_at),
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state in ('APPLIED', 'CANCELLED')) = (closed_at is not null))
);
create index import_by_offer on lists.import (offer_id, id desc);
create index import_by_expiry on lists.import (expires_at);

create table lists.import_row (
    import_id uuid not null references lists.import (id) on delete cascade,
    number integer not null,
    -- physical line of the file; 0 for a partner that is on the list and not in the file
    line integer not null,
    given text not null,
    raw text not null,
    verdict text not null check (verdict in (
        'NEW', 'LISTED', 'DUPLICATE', 'UNKNOWN', 'AMBIGUOUS', 'WRONG_KIND', 'UNREADABLE', 'BLOCKED', 'REMOVAL', 'STAYS',
        'DROPPED')),
    -- code of the refusal behind it
    reason text,
    partner_id uuid,
    sold boolean not null,
    is_live boolean not null,
    primary key (import_id, number),
    check (verdict not in ('NEW', 'LISTED', 'REMOVAL', 'STAYS') or partner_id is not null)
);
create index import_row_by_verdict on lists.import_row (import_id, verdict, number);
create index import_row_by_partner on lists.import_row (import_id, partner_id);

create table lists.import_tally (
    import_id uuid not null references lists.import (id) on delete cascade,
    verdict text not null,
    rows bigint not null check (rows >= 0),
    sold bigint not null check (sold >= 0),
    primary key (import_id, verdict)
);
