create schema if not exists support;

-- The exclusion constraints only guard: their condition holds for every row, so that no query reads from their indexes.

-- What stands behind a contact of an offer; name, e-mail and phone stay in the live listing of catalog.
create table support.desk (
    offer uuid not null references catalog.offer (id),
    contact text not null check (contact in ('SUPPORT', 'ENGINEERING', 'PROGRAM')),
    topics text[] not null,
    languages text[] not null,
    zone text,
    week text[] not null,
    closed_on text[] not null,
    response_minutes text[] not null,
    escalation text[] not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (offer, contact, recorded_from),
    check ((zone is null) = (cardinality(week) = 0)),
    exclude using gist (offer with =, contact with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index desk_current on support.desk (offer, contact) where recorded_until is null;

-- Who vouched for a contact, until when that is believed, and whether the publisher was asked again.
create table support.confirmation (
    offer uuid not null references catalog.offer (id),
    contact text not null check (contact in ('SUPPORT', 'ENGINEERING', 'PROGRAM')),
    -- the e-mail of the contact in the live listing, lower case: what a mail that came back is known by
    address text not null check (address = lower(address)),
    -- nobody for the first one, which publishing makes
    confirmed_by uuid,
    confirmed_by_name text,
    due_at timestamptz not null,
    ask_at timestamptz,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (offer, contact, recorded_from),
    check (due_at > recorded_from),
    check ((confirmed_by is null) = (confirmed_by_name is null)),
    exclude using gist (offer with =, contact with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index confirmation_current on support.confirmation (offer, contact) where recorded_until is null;
create index confirmation_to_ask on support.confirmation (ask_at) where recorded_until is null and ask_at is not null;

-- Addresses from which a mail came back.
create table support.bounce (
    address text not null check (address = lower(address)),
    bounced_at timestamptz not null,
    primary key (address, bounced_at)
);

-- How a partner, or the operator, is reached (R186) and answers (R181).
create table support.profile (
    organization uuid not null references organizations.organization (id),
    email text not null,
    phone text not null,
    website text not null,
    languages text[] not null,
    zone text,
    week text[] not null,
    closed_on text[] not null,
    response_minutes text[] not null,
    escalation text[] not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (organization, recorded_from),
    check ((zone is null) = (cardinality(week) = 0)),
    exclude using gist (organization with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index profile_current on support.profile (organization) where recorded_until is null;

-- R169: whom the publisher's direct channel is open to.
create table support.direct_channel (
    offer uuid not null references catalog.offer (id),
    answers text not null check (answers in ('PARTNERS', 'CUSTOMERS', 'BOTH')),
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (offer, recorded_from),
    exclude using gist (offer with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index direct_channel_current on support.direct_channel (offer) where recorded_until is null;

-- Partners that take no first-level questions of an offer (R171, R172).
create table support.first_level_declined (
    partner uuid not null references organizations.organization (id),
    offer uuid not null references catalog.offer (id),
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (partner, offer, recorded_from),
    exclude using gist (partner with =, offer with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index first_level_declined_current on support.first_level_declined (partner, offer)
    where recorded_until is null;
create index first_level_declined_of_offer on support.first_level_declined (offer, recorded_from);

-- A32: kinds of question that a provider gives to its resellers.
create table support.split (
    provider uuid not null references organizations.organization (id),
    kinds text[] not null,
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (provider, recorded_from),
    exclude using gist (provider with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index split_current on support.split (provider) where recorded_until is null;

-- R183-R185: what the transacting partner set for one subscription.
create table support.assigned_contact (
    subscription uuid not null references sales.subscription (id),
    -- the transacting partner, which decides
    owner uuid not null references organizations.organization (id),
    contact uuid references organizations.organization (id),
    -- a reseller that was the contact until its partnership with the owner ended (R19)
    lapsed_contact uuid references organizations.organization (id),
    reseller_access boolean not null,
    passes_contact_on boolean not null,
    recorded_by uuid,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (subscription, recorded_from),
    check (contact is null or lapsed_contact is null),
    exclude using gist (subscription with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index assigned_contact_current on support.assigned_contact (subscription) where recorded_until is null;
create index assigned_contact_of_company on support.assigned_contact (contact, owner) where recorded_until is null;
create index assigned_contact_lapsed on support.assigned_contact (owner, subscription)
    where recorded_until is null and lapsed_contact is not null;

-- Short links that a partner gives its customer; moments are system time (P19), only a hash of the token is kept.
create table support.passport_link (
    id uuid primary key,
    subscription uuid not null references sales.subscription (id),
    maker uuid not null references organizations.organization (id),
    made_by uuid not null,
    made_by_name text not null,
    token_hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz,
    visits bigint not null default 0,
    last_visit_at timestamptz
);
create index passport_link_of_subscription on support.passport_link (subscription, maker, id desc);
