create schema if not exists cases;

create sequence cases.case_number;

-- A question between companies (sections 12, 13). What it is about and the companies around it are kept as they were when
-- it was opened; who may hold it next is asked again at each hand-over.
create table cases.support_case (
    id uuid primary key,
    number bigint not null unique,
    title text not null check (length(title) between 1 and 300),
    title_key text not null,
    kind text not null,
    severity text not null check (severity in ('A', 'B', 'C', 'OTHER')),
    state text not null check (state in ('PENDING', 'INQUIRING', 'RESOLVED', 'CLOSED', 'REOPENED')),
    offer_id uuid references catalog.offer (id),
    subscription_id uuid references sales.subscription (id),
    publisher_id uuid,
    partner_id uuid,
    reseller_id uuid,
    customer_id uuid,
    request_id uuid references requests.support_request (id),
    asker_id uuid not null,
    asked_by uuid not null,
    asked_by_name text not null,
    holder_id uuid not null,
    bounces integer not null check (bounces >= 0),
    settled boolean not null,
    turn_id uuid,
    due_at timestamptz,
    opened_at timestamptz not null,
    opened_at_system timestamptz not null,
    changed_at timestamptz not null,
    closes_at timestamptz,
    closed_at timestamptz,
    entries integer not null check (entries > 0),
    version bigint not null,
    check (asker_id <> holder_id),
    check ((state in ('RESOLVED', 'CLOSED')) = (turn_id is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state in ('RESOLVED', 'INQUIRING')) = (closes_at is not null)),
    check (due_at is null or turn_id = holder_id)
);
create index support_case_by_offer on cases.support_case (offer_id);
create index support_case_by_subscription on cases.support_case (subscription_id);
create index support_case_asked on cases.support_case (asker_id, opened_at_system);
create index support_case_closing on cases.support_case (closes_at, id) where closes_at is not null;
create index support_case_turn on cases.support_case (turn_id, number) where turn_id is not null;
create index support_case_title on cases.support_case using gin (title_key gin_trgm_ops);
-- the conversation about a request is one
create unique index support_case_one_per_request on cases.support_case (request_id)
    where request_id is not null and state <> 'CLOSED';
create index support_case_by_request on cases.support_case (request_id);

-- Companies that read a case: who asked, who holds or held it, the customer's partner, and its reseller when the customer
-- itself asked. Only added to; whoever once read the conversation keeps it.
create table cases.party (
    organization_id uuid not null,
    number bigint not null,
    case_id uuid not null references cases.support_case (id),
    primary key (organization_id, number)
);
create unique index party_by_case on cases.party (case_id, organization_id);

-- Exactly one holder at any moment.
create table cases.holding (
    id uuid primary key,
    case_id uuid not null references cases.support_case (id),
    organization_id uuid not null,
    held_from timestamptz not null,
    held_until timestamptz,
    check (held_from < held_until),
    constraint holding_is_one_at_a_time
        exclude using gist (case_id with =, tstzrange(held_from, held_until) with &&)
);
create index holding_by_case on cases.holding (case_id, held_from);
create unique index holding_current on cases.holding (case_id) where held_until is null;

-- Whose move it was: the clock of each party. Seconds are counted by the clock of the case's severity (R202).
create table cases.turn (
    id uuid primary key,
    case_id uuid not null references cases.support_case (id),
    organization_id uuid not null,
    role text not null check (role in ('HOLDER', 'ASKER')),
    started_at timestamptz not null,
    due_at timestamptz,
    answered_at timestamptz,
    answer_seconds bigint check (answer_seconds >= 0),
    ended_at timestamptz,
    spent_seconds bigint check (spent_seconds >= 0),
    check ((answered_at is null) = (answer_seconds is null)),
    check ((ended_at is null) = (spent_seconds is null)),
    check ((role = 'HOLDER') = (due_at is not null))
);
create index turn_by_case on cases.turn (case_id, started_at);
create unique index turn_current on cases.turn (case_id) where ended_at is null;
create index turn_answers on cases.turn (organization_id, started_at) where role = 'HOLDER';

-- The shared conversation: only added to.
create table cases.entry (
    id uuid primary key,
    case_id uuid not null references cases.support_case (id),
    position integer not null,
    act text not null check (act in ('OPEN', 'ANSWER', 'INQUIRE', 'REPLY', 'HAND_OVER', 'RESOLVE', 'REOPEN', 'CLOSE')),
    way text not null check (way in ('SITE', 'MAIL', 'RULES')),
    made_by uuid not null,
    made_for uuid not null,
    made_by_name text not null,
    text text not null,
    reason text,
    given_to uuid,
    refereed boolean not null,
    made_at timestamptz not null,
    unique (case_id, position),
    check ((act = 'HAND_OVER') = (given_to is not null)),
    check ((act = 'HAND_OVER') = (reason is not null))
);

create table cases.attachment (
    file_id uuid primary key references files.stored_file (id),
    entry_id uuid not null references cases.entry (id),
    case_id uuid not null references cases.support_case (id),
    position integer not null
);
create index attachment_by_entry on cases.attachment (entry_id);
create index attachment_by_case on cases.attachment (case_id);

-- What a company keeps for itself; every statement names the company.
create table cases.note (
    id uuid primary key,
    case_id uuid not null references cases.support_case (id),
    organization_id uuid not null,
    made_by uuid not null,
    made_by_name text not null,
    text text not null,
    made_at timestamptz not null
);
create index note_by_case on cases.note (case_id, organization_id, id);

create table cases.feedback (
    case_id uuid primary key references cases.support_case (id),
    rating integer not null check (rating between 1 and 5),
    text text not null,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null
);
