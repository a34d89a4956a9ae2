create schema if not exists requests;

create sequence requests.support_request_number;
create sequence requests.resell_request_number;

-- A publisher's request about the live audience of an offer (section 9). The title is shown and never read; what is
-- wanted stands in kind, markets and request_partner (A7).
create table requests.support_request (
    id uuid primary key,
    number bigint not null unique,
    offer_id uuid not null references catalog.offer (id),
    publisher_id uuid not null,
    product_family text not null,
    product text not null,
    product_version text not null,
    category text not null,
    problem text not null,
    title text not null,
    kind text not null check (kind in ('REMOVE_PARTNERS', 'ANY_TO_SPECIFIC', 'ANY_TO_NONE', 'SPECIFIC_TO_ANY',
        'SPECIFIC_TO_NONE', 'LIMIT_MARKETS')),
    markets text[] not null,
    partner_count integer not null check (partner_count >= 0),
    reason text not null,
    contact_name text not null,
    contact_email text not null,
    contact_phone text not null,
    state text not null check (state in ('IN_REVIEW', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    is_lawful boolean not null,
    ruling jsonb not null,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    submitted_by_name text not null,
    decided_at timestamptz,
    check ((kind = 'LIMIT_MARKETS') = (cardinality(markets) > 0)),
    check ((state = 'IN_REVIEW') = (decided_at is null))
);
create index support_request_by_publisher on requests.support_request (publisher_id, number desc);
create index support_request_by_offer on requests.support_request (offer_id, number desc);
create index support_request_open on requests.support_request (number) where state = 'IN_REVIEW';
-- two open requests that both change the option of one offer would contradict each other
create unique index support_request_one_option_change on requests.support_request (offer_id)
    where state = 'IN_REVIEW' and kind in ('ANY_TO_SPECIFIC', 'ANY_TO_NONE', 'SPECIFIC_TO_ANY', 'SPECIFIC_TO_NONE');

create table requests.request_partner (
    request_id uuid not null references requests.support_request (id),
    partner_id uuid not null,
    primary key (request_id, partner_id)
);
create index request_partner_by_partner on requests.request_partner (partner_id);

create table requests.attachment (
    file_id uuid primary key references files.stored_file (id),
    request_id uuid not null references requests.support_request (id),
    position integer not null
);
create index attachment_by_request on requests.attachment (request_id);

create table requests.request_step (
    id uuid primary key,
    request_id uuid not null references requests.support_request (id),
    kind text not null check (kind in ('SUBMITTED', 'QUEUED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    made_at timestamptz not null,
    made_by uuid not null,
    made_for uuid not null,
    made_by_name text not null,
    reason text not null,
    by_rules boolean not null
);
create index request_step_by_request on requests.request_step (request_id, id);

-- Kinds of request that the operator reviews by hand (P4); no row: the rules decide at once.
create table requests.review_setting (
    id uuid primary key,
    kind text not null,
    manual boolean not null,
    changed_by uuid not null,
    changed_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    constraint review_setting_is_one_at_a_time
        exclude using gist (kind with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index review_setting_current on requests.review_setting (kind) where recorded_until is null;

-- A partner that the rule of a living list would take off the live list (P2). A dismissed one stays, so that the same rule
-- does not propose it again every day; it is deleted when the partner fits again.
create table requests.proposal (
    id uuid primary key,
    offer_id uuid not null references catalog.offer (id),
    publisher_id uuid not null,
    partner_id uuid not null,
    source_id uuid not null,
    state text not null check (state in ('OPEN', 'FILED', 'DISMISSED')),
    proposed_at timestamptz not null,
    request_id uuid references requests.support_request (id),
    closed_by uuid,
    closed_at timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'FILED') = (request_id is not null))
);
create unique index proposal_stands_once on requests.proposal (offer_id, partner_id, source_id) where state <> 'FILED';
create index proposal_by_publisher on requests.proposal (publisher_id, id) where state = 'OPEN';
create index proposal_by_partner on requests.proposal (partner_id);
create index proposal_by_request on requests.proposal (request_id);

-- A partner asks to resell an exclusive offer (P6).
create table requests.resell_request (
    id uuid primary key,
    number bigint not null unique,
    offer_id uuid not null references catalog.offer (id),
    publisher_id uuid not null,
    partner_id uuid not null,
    message text not null,
    markets text[] not null,
    state text not null check (state in ('OPEN', 'COUNTERED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    condition_until timestamptz,
    condition_markets text[],
    answer text not null,
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    asked_at_system timestamptz not null,
    answered_by uuid,
    answered_by_name text,
    answered_at timestamptz,
    check (state <> 'OPEN' or answered_at is null),
    check (state <> 'COUNTERED' or (answered_at is not null and answered_by is not null)),
    check (state <> 'COUNTERED' or condition_until is not null or cardinality(condition_markets) > 0)
);
create unique index resell_request_one_at_a_time on requests.resell_request (partner_id, offer_id)
    where state in ('OPEN', 'COUNTERED');
create index resell_request_by_offer on requests.resell_request (offer_id, partner_id, number desc);
create index resell_request_by_publisher on requests.resell_request (publisher_id, number);
create index resell_request_by_partner on requests.resell_request (partner_id, number desc);
create index resell_request_asked on requests.resell_request (partner_id, asked_at_system);
