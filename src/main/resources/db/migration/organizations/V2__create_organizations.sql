create table organizations.organization (
    id uuid primary key,
    domain text not null unique check (domain = lower(domain)),
    name text not null check (name <> ''),
    -- folded in Java (NFKC, case, Turkish i), because no database locale does it for every script
    name_key text not null,
    name_grams text[] not null,
    -- what a search can ask for: grams of the name, and k: kind, c: country, a: award, s: skill; derived
    search_terms text[] not null default '{}',
    -- direct bill partner or indirect provider, so that a publisher's search finds it (R96); derived
    selectable boolean not null default false,
    -- asked to be shown by "Find a partner" (P14)
    listed boolean not null,
    created_at timestamptz not null,
    version bigint not null check (version > 0)
);
create index organization_by_name on organizations.organization (name_key, id);
create index organization_selectable_by_name on organizations.organization (name_key, id) where selectable;
create index organization_search on organizations.organization using gin (search_terms) with (fastupdate = off);
create index organization_prefix on organizations.organization (domain text_pattern_ops);

-- a partner may move (A23), a customer's market never does (A25)
create table organizations.organization_country (
    organization uuid not null references organizations.organization (id),
    country text not null references organizations.country (code),
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (organization, recorded_from),
    exclude using gist (organization with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index organization_country_current on organizations.organization_country (organization) where recorded_until is null;
create index organization_country_country on organizations.organization_country (country);

create table organizations.enrolment (
    organization uuid not null references organizations.organization (id),
    kind text not null check (kind in
        ('OPERATOR', 'PUBLISHER', 'DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER', 'CUSTOMER')),
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (organization, kind, recorded_from),
    exclude using gist (organization with =, kind with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index enrolment_current on organizations.enrolment (organization, kind) where recorded_until is null;

create table organizations.program_status (
    organization uuid not null references organizations.organization (id),
    status text not null check (status in ('PENDING', 'ELIGIBLE', 'ACTIVE', 'RESTRICTED', 'REJECTED')),
    reason text not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (organization, recorded_from),
    exclude using gist (organization with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index program_status_current on organizations.program_status (organization) where recorded_until is null;

-- signed once for each region in which the company does business (R11)
create table organizations.partner_agreement (
    organization uuid not null references organizations.organization (id),
    region text not null references organizations.program_region (key),
    signed_by uuid not null,
    signed_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (organization, region, recorded_from),
    exclude using gist (organization with =, region with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index partner_agreement_current on organizations.partner_agreement (organization, region)
    where recorded_until is null;
create index partner_agreement_region on organizations.partner_agreement (region);

-- one partner (MPN) id for each location (P10, R122)
create table organizations.location (
    partner_id text primary key check (partner_id ~ '^[1-9][0-9]{3,9}$'),
    organization uuid not null references organizations.organization (id),
    country text not null references organizations.country (code),
    created_at timestamptz not null
);
create index location_organization on organizations.location (organization);
create index location_country on organizations.location (country);

-- awarded by the operator, never typed by the partner (R102)
create table organizations.competency (
    organization uuid not null references organizations.organization (id),
    name text not null,
    level text not null check (level in ('SILVER', 'GOLD')),
    awarded_at timestamptz not null,
    primary key (organization, name)
);

-- free tags chosen by the partner (R103)
create table organizations.skill (
    organization uuid not null references organizations.organization (id),
    tag_key text not null,
    tag text not null,
    primary key (organization, tag_key)
);
create index skill_by_key on organizations.skill (tag_key text_pattern_ops);

-- two organizations of one group (R7); kept once, the smaller id first
create table organizations.affiliation (
    first uuid not null references organizations.organization (id),
    second uuid not null references organizations.organization (id),
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (first, second, recorded_from),
    check (first < second),
    exclude using gist (first with =, second with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index affiliation_current on organizations.affiliation (first, second) where recorded_until is null;
create index affiliation_second on organizations.affiliation (second);

-- to whom a customer's invoices go (P10)
create table organizations.billing_profile (
    organization uuid primary key references organizations.organization (id),
    company text not null,
    address_line text not null,
    city text not null,
    postal_code text not null,
    contact_name text not null,
    email text not null,
    phone text,
    version bigint not null check (version > 0)
);

create table organizations.application (
    id uuid primary key,
    kind text not null check (kind in ('PUBLISHER', 'DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER')),
    company text not null,
    domain text not null,
    country text not null references organizations.country (code),
    contact_name text not null,
    email text not null,
    phone text,
    language text not null,
    message text not null,
    attests_requirements boolean not null,
    applied_at timestamptz not null,
    state text not null check (state in ('APPLIED', 'APPROVED', 'REJECTED')),
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    reason text,
    organization uuid references organizations.organization (id),
    check ((state = 'APPLIED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((state = 'APPROVED') = (organization is not null)),
    check (state <> 'REJECTED' or reason <> '')
);
create index application_queue on organizations.application (applied_at, id) where state = 'APPLIED';
create index application_by_time on organizations.application (applied_at desc, id desc);
create index application_organization on organizations.application (organization);
create index application_country on organizations.application (country);
