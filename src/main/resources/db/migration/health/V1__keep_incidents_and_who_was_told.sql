create schema if not exists health;

-- a part of what a publisher runs, whose uptime is reckoned; retired ones keep their history
create table health.component (
    id uuid primary key,
    publisher_id uuid not null references organizations.organization (id),
    name text not null check (name <> ''),
    description text not null,
    created_at timestamptz not null,
    retired_at timestamptz check (retired_at >= created_at),
    version bigint not null check (version > 0)
);
create index component_of_publisher on health.component (publisher_id, created_at, id);

create table health.component_offer (
    component_id uuid not null references health.component (id),
    offer_id uuid not null references catalog.offer (id),
    primary key (component_id, offer_id)
);
create index component_offer_of_offer on health.component_offer (offer_id);

create sequence health.incident_number start 1001;

-- Something happened, or is planned (R206-R208). What stands here is the sum of its updates and of its current version.
create table health.incident (
    id uuid primary key,
    number bigint not null unique,
    publisher_id uuid not null references organizations.organization (id),
    kind text not null check (kind in ('INCIDENT', 'MAINTENANCE')),
    -- one form sent twice is one incident
    submission uuid not null,
    first_language text not null check (first_language in ('en', 'ko', 'zh-Hans', 'ja', 'tr')),
    reported_at timestamptz not null,
    state text not null check (state in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED',
                                         'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    severity text not null check (severity in ('NORMAL', 'INFORMATION', 'WARNING', 'CRITICAL')),
    runs_from timestamptz not null,
    -- of a maintenance that follows its plan the planned end; null while nobody knows
    runs_until timestamptz check (runs_until >= runs_from),
    version bigint not null check (version > 0),
    unique (publisher_id, submission),
    check ((kind = 'MAINTENANCE') = (state in ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')))
);
create index incident_of_publisher on health.incident (publisher_id, runs_from desc, id desc);
create index incident_by_end on health.incident (runs_until, runs_from);
create index incident_by_start on health.incident (runs_from desc, id desc);

-- what it concerns and what it is called, with every correction (P18)
create table health.incident_version (
    id uuid primary key,
    incident_id uuid not null references health.incident (id),
    -- a publisher may show it to everybody (A43, P15)
    in_store boolean not null,
    planned_from timestamptz,
    planned_until timestamptz check (planned_until > planned_from),
    reason text not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    check ((planned_from is null) = (planned_until is null)),
    exclude using gist (incident_id with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index incident_version_current on health.incident_version (incident_id) where recorded_until is null;
create index incident_version_history on health.incident_version (incident_id, recorded_from);

-- no plan: the whole offer
create table health.version_part (
    version_id uuid not null references health.incident_version (id),
    offer_id uuid not null references catalog.offer (id),
    plan_id uuid references catalog.plan (id),
    unique nulls not distinct (version_id, offer_id, plan_id)
);
create index version_part_of_offer on health.version_part (offer_id);
create index version_part_of_plan on health.version_part (plan_id) where plan_id is not null;

-- no row: everywhere
create table health.version_region (
    version_id uuid not null references health.incident_version (id),
    region text not null references organizations.program_region (key),
    primary key (version_id, region)
);
create index version_region_of_region on health.version_region (region);

create table health.version_component (
    version_id uuid not null references health.incident_version (id),
    component_id uuid not null references health.component (id),
    primary key (version_id, component_id)
);
create index version_component_of_component on health.version_component (component_id);

create table health.version_title (
    version_id uuid not null references health.incident_version (id),
    language text not null check (language in ('en', 'ko', 'zh-Hans', 'ja', 'tr')),
    for_partners text not null check (for_partners <> ''),
    for_customers text check (for_customers <> ''),
    primary key (version_id, language)
);

-- one entry of the timeline
create table health.incident_update (
    id uuid primary key,
    incident_id uuid not null references health.incident (id),
    number int not null check (number > 0),
    submission uuid not null,
    posted_at timestamptz not null,
    unique (incident_id, number),
    unique (incident_id, submission)
);

-- what it says, with every correction (P18); effective_at is when it was so, which need not be when it was posted
create table health.update_version (
    id uuid primary key,
    update_id uuid not null references health.incident_update (id),
    effective_at timestamptz not null,
    state text not null check (state in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED',
                                         'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    severity text not null check (severity in ('NORMAL', 'INFORMATION', 'WARNING', 'CRITICAL')),
    withdrawn boolean not null,
    reason text not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    exclude using gist (update_id with =, tstzrange(recorded_from, recorded_until) with &&)
        where (recorded_from > '-infinity')
);
create unique index update_version_current on health.update_version (update_id) where recorded_until is null;
create index update_version_history on health.update_version (update_id, recorded_from);

create table health.update_text (
    version_id uuid not null references health.update_version (id),
    language text not null check (language in ('en', 'ko', 'zh-Hans', 'ja', 'tr')),
    for_partners text not null check (for_partners <> ''),
    for_customers text check (for_customers <> ''),
    primary key (version_id, language)
);

-- The subscriptions an incident concerned when somebody was last told of it. Rows close when they are found no longer
-- concerned, so that each telling has its own list of customers: those that stood here at its moment.
create table health.concern (
    incident_id uuid not null references health.incident (id),
    subscription_id uuid not null references sales.subscription (id),
    partner_id uuid not null references organizations.organization (id),
    reseller_id uuid references organizations.organization (id),
    customer_id uuid not null references organizations.organization (id),
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (incident_id, subscription_id, recorded_from)
);
create unique index concern_current on health.concern (incident_id, subscription_id) where recorded_until is null;
create index concern_of_subscription on health.concern (subscription_id);
create index concern_of_partner on health.concern (partner_id, incident_id);
create index concern_of_reseller on health.concern (reseller_id, incident_id) where reseller_id is not null;
create index concern_of_customer on health.concern (customer_id, incident_id);

-- one fan-out
create table health.telling (
    id uuid primary key,
    incident_id uuid not null references health.incident (id),
    update_id uuid references health.incident_update (id),
    kind text not null check (kind in ('REPORTED', 'UPDATED', 'ENDED', 'REOPENED', 'CORRECTED', 'NOT_CONCERNED')),
    told_at timestamptz not null,
    partners int not null check (partners >= 0),
    resellers int not null check (resellers >= 0),
    customers int not null check (customers >= 0)
);
create index telling_of_incident on health.telling (incident_id, told_at, id);
create index telling_of_update on health.telling (update_id) where update_id is not null;

-- who was told, and who of them looked when (delivery receipts)
create table health.delivery (
    telling_id uuid not null references health.telling (id),
    organization_id uuid not null references organizations.organization (id),
    as_partner boolean not null,
    as_reseller boolean not null,
    customers int not null check (customers >= 0),
    read_at timestamptz,
    read_by_name text,
    primary key (telling_id, organization_id),
    check (as_partner or as_reseller),
    check ((read_at is null) = (read_by_name is null))
);
create index delivery_of_organization on health.delivery (organization_id, telling_id);

-- the secret in a feed's address; only its hash is kept
create table health.feed_token (
    id uuid primary key,
    organization_id uuid not null references organizations.organization (id),
    hash bytea not null unique,
    ending text not null,
    created_at timestamptz not null,
    created_by_name text not null,
    revoked_at timestamptz check (revoked_at >= created_at)
);
create index feed_token_of_organization on health.feed_token (organization_id, created_at desc);
