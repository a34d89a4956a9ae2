create schema if not exists catalog;

create table catalog.offer (
    id uuid primary key,
    publisher uuid not null,
    readable_id text not null check (readable_id ~ '^[a-z0-9_-]{1,50}$'),
    alias text not null,
    type text not null,
    product_id text not null unique check (product_id ~ '^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{11}$'),
    default_language text not null,
    created_at timestamptz not null,
    -- the latest moment recorded anywhere below this offer: the next one is later by at least a microsecond (P18)
    changed_at timestamptz not null,
    unique (publisher, readable_id)
);
create index offer_newest_first on catalog.offer (publisher, created_at desc, id desc);

create table catalog.offer_state (
    offer uuid not null references catalog.offer (id),
    state text not null check (state in ('DRAFT', 'PREVIEW', 'LIVE', 'STOPPED', 'REMOVED')),
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_until > recorded_from),
    exclude using gist (offer with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index offer_state_current on catalog.offer_state (offer) where recorded_until is null;
create index offer_state_history on catalog.offer_state (offer, recorded_from);

create table catalog.plan (
    id uuid primary key,
    offer uuid not null references catalog.offer (id),
    readable_id text not null check (readable_id ~ '^[a-z0-9_-]{1,50}$'),
    sku text not null check (sku ~ '^[0-9]{4}$'),
    -- until the first publication what the draft says, then what the last publication said
    type text not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    unique (offer, readable_id),
    unique (offer, sku)
);

-- one row for each part of the draft that is saved by itself; the version is what a second tab is told about
create table catalog.draft_module (
    offer uuid not null references catalog.offer (id),
    key text not null,
    version bigint not null check (version > 0),
    content jsonb not null,
    -- the version that the live publication was made from
    published_version bigint,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (offer, key)
);

create table catalog.submission (
    id uuid primary key,
    offer uuid not null references catalog.offer (id),
    number int not null,
    phase text not null check (phase in ('VALIDATION', 'CERTIFICATION', 'PREVIEW_CREATION', 'PREVIEW', 'LIVE',
        'ATTENTION_NEEDED', 'CANCELLED', 'REPLACED')),
    content jsonb not null,
    due_at timestamptz,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    submitted_by_name text not null,
    changed_at timestamptz not null,
    report text,
    unique (offer, number),
    check (phase <> 'ATTENTION_NEEDED' or report is not null)
);
create unique index submission_running on catalog.submission (offer)
    where phase in ('VALIDATION', 'CERTIFICATION', 'PREVIEW_CREATION');
create unique index submission_in_preview on catalog.submission (offer) where phase = 'PREVIEW';
create index submission_due on catalog.submission (due_at) where due_at is not null;
create index submission_queue on catalog.submission (submitted_at, id) where phase = 'CERTIFICATION';

-- what was live; the content is never edited
create table catalog.publication (
    id uuid primary key,
    offer uuid not null references catalog.offer (id),
    number int not null,
    content jsonb not null,
    published_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    unique (offer, number),
    check (recorded_until > recorded_from),
    exclude using gist (offer with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index publication_current on catalog.publication (offer) where recorded_until is null;

-- the texts of the current publication, for lists and search
create table catalog.live_listing (
    offer uuid not null references catalog.offer (id),
    language text not null,
    name text not null,
    folded_name text not null,
    search_summary text not null,
    is_default boolean not null,
    primary key (offer, language)
);
create index live_listing_by_name on catalog.live_listing (folded_name, offer) where is_default;

-- facts of the verdict (P17): what the live publication said of a plan, and when
create table catalog.live_plan (
    plan uuid not null references catalog.plan (id),
    offer uuid not null references catalog.offer (id),
    type text not null,
    is_private boolean not null,
    is_stopped boolean not null,
    markets text[] not null check (cardinality(markets) > 0),
    minimum_quantity int not null check (minimum_quantity > 0),
    maximum_quantity int not null,
    one_per_customer boolean not null,
    trial_months int not null check (trial_months >= 0),
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (maximum_quantity >= minimum_quantity),
    check (recorded_until > recorded_from),
    exclude using gist (plan with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index live_plan_current on catalog.live_plan (plan) where recorded_until is null;
create index live_plan_of_offer on catalog.live_plan (offer) where recorded_until is null;
create index live_plan_history on catalog.live_plan (plan, recorded_from);
create index live_plan_offer on catalog.live_plan (offer);

create table catalog.price (
    availability_id text primary key check (availability_id ~ '^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{11}$'),
    plan uuid not null references catalog.plan (id),
    market text not null check (market ~ '^[A-Z]{2}$'),
    term text not null,
    billing_cycle text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount numeric not null check (amount >= 0),
    version int not null check (version > 0),
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    unique (plan, market, term, billing_cycle, version),
    check (recorded_until > recorded_from),
    exclude using gist (plan with =, market with =, term with =, billing_cycle with =,
        tstzrange(recorded_from, recorded_until) with &&)
);
create unique index price_current on catalog.price (plan, market, term, billing_cycle) where recorded_until is null;

-- P13: where usage-based plans of a type are deployed
create table catalog.deployment_portal (
    type text not null,
    name text not null,
    url text not null,
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_until > recorded_from),
    exclude using gist (type with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index deployment_portal_current on catalog.deployment_portal (type) where recorded_until is null;

-- R326
create table catalog.history_event (
    id uuid primary key,
    offer uuid not null references catalog.offer (id),
    kind text not null,
    detail text not null,
    happened_at timestamptz not null,
    actor uuid not null,
    actor_name text not null
);
create index history_event_of_offer on catalog.history_event (offer, id desc);

-- Part of this module's interface: every plan of a current publication with what decides whether it is sold at all.
-- Read by the set-wise form of the verdict; columns are only added.
create view catalog.current_plan as
select live.plan,
       live.offer,
       offer.publisher,
       state.state as offer_state,
       live.type,
       live.is_private,
       live.is_stopped,
       live.markets,
       live.minimum_quantity,
       live.maximum_quantity,
       live.one_per_customer,
       exists (select 1 from catalog.deployment_portal portal
               where portal.type = offer.type and portal.recorded_until is null) as portal_configured
from catalog.live_plan live
join catalog.offer offer on offer.id = live.offer
join catalog.offer_state state on state.offer = live.offer and state.recorded_until is null
where live.recorded_until is null;
