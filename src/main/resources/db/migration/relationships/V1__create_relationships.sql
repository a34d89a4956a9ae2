create schema if not exists relationships;

-- a provider and a reseller below it (R16-R21)
create table relationships.partnership (
    provider uuid not null references organizations.organization (id),
    reseller uuid not null references organizations.organization (id),
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (provider, reseller, recorded_from),
    check (provider <> reseller),
    exclude using gist (provider with =, reseller with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index partnership_current on relationships.partnership (provider, reseller) where recorded_until is null;
create index partnership_reseller on relationships.partnership (reseller) where recorded_until is null;
create index partnership_reseller_all on relationships.partnership (reseller);

-- a partner and its customer (R22-R29)
create table relationships.customer_relationship (
    partner uuid not null references organizations.organization (id),
    customer uuid not null references organizations.organization (id),
    -- optional delegated rights (R25); the customer can take them back and keep the relationship (R26)
    delegated_admin boolean not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (partner, customer, recorded_from),
    check (partner <> customer),
    exclude using gist (partner with =, customer with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index customer_relationship_current
    on relationships.customer_relationship (partner, customer) where recorded_until is null;
create index customer_relationship_customer on relationships.customer_relationship (customer);

-- accepted by the customer itself, or attested by a partner (R226, R300)
create table relationships.customer_agreement (
    customer uuid not null references organizations.organization (id),
    manner text not null check (manner in ('ACCEPTED', 'ATTESTED')),
    attested_by_partner uuid references organizations.organization (id),
    signer_name text not null check (signer_name <> ''),
    signer_email text not null,
    signer_phone text,
    agreed_on date not null,
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (customer, recorded_from),
    check ((manner = 'ATTESTED') = (attested_by_partner is not null)),
    exclude using gist (customer with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index customer_agreement_current on relationships.customer_agreement (customer) where recorded_until is null;
create index customer_agreement_partner on relationships.customer_agreement (attested_by_partner);
