-- Ordered: decided by the operator alone (P3), the only one under which the running business of a partner without program
-- status goes on. Blocked limit: the publisher asked for fewer markets, and running subscriptions stood against it (P2).
alter table channel.authorization
    add column wind_down_ordered boolean not null default false,
    add column market_limit_blocked boolean not null default false,
    add constraint authorization_orders_only_wind_downs check (not wind_down_ordered or state = 'WINDING_DOWN');
create index authorization_winding_down on channel.authorization (wind_down_date)
    where recorded_until is null and state = 'WINDING_DOWN';

-- What was proposed or ordered (P3); what became of it stands in channel.wind_down_standing.
create table channel.wind_down (
    id uuid primary key,
    authorization_id uuid not null,
    offer_id uuid not null references channel.audience (offer_id),
    publisher_id uuid not null,
    partner_id uuid not null,
    proposed_by text not null check (proposed_by in ('PUBLISHER', 'PARTNER', 'OPERATOR')),
    ground text check (ground in ('FRAUD', 'PROGRAM_STATUS_LOST', 'LEGAL_ORDER')),
    wind_down_date timestamptz not null,
    reason text not null,
    proposed_at timestamptz not null,
    proposed_by_user uuid not null,
    proposed_by_name text not null,
    check (proposed_at < wind_down_date),
    check ((proposed_by = 'OPERATOR') = (ground is not null))
);
create index wind_down_by_authorization on channel.wind_down (authorization_id, id desc);
create index wind_down_by_offer on channel.wind_down (offer_id, id desc);
create index wind_down_by_partner on channel.wind_down (partner_id, id desc);
create index wind_down_by_publisher on channel.wind_down (publisher_id, id desc);

create table channel.wind_down_standing (
    id uuid primary key,
    wind_down_id uuid not null references channel.wind_down (id),
    authorization_id uuid not null,
    state text not null
        check (state in ('PROPOSED', 'RUNNING', 'DECLINED', 'WITHDRAWN', 'COMPLETED', 'LAPSED', 'ENDED_BY_SALE',
            'OVERTAKEN')),
    made_by uuid not null,
    made_for uuid not null,
    made_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    constraint wind_down_stands_one_way_at_a_time
        exclude using gist (wind_down_id with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index wind_down_standing_current on channel.wind_down_standing (wind_down_id)
    where recorded_until is null;
create unique index wind_down_open_once on channel.wind_down_standing (authorization_id)
    where recorded_until is null and state in ('PROPOSED', 'RUNNING');

-- Each notice of an end that comes nearer, once; another end begins anew (P2).
create table channel.expiry_notice (
    authorization_id uuid not null,
    effective_until timestamptz not null,
    days_ahead integer not null check (days_ahead > 0),
    noticed_at timestamptz not null,
    primary key (authorization_id, effective_until, days_ahead)
);

-- Why a partner stands on a list, and who of the publisher stands for it. Told to the publisher only.
create table channel.sponsorship (
    id uuid primary key,
    offer_id uuid not null references channel.audience (offer_id),
    partner_id uuid not null,
    reason text not null,
    sponsor text not null,
    written_by uuid not null,
    written_by_name text not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    constraint sponsorship_is_said_once
        exclude using gist (offer_id with =, partner_id with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index sponsorship_current on channel.sponsorship (offer_id, partner_id) where recorded_until is null;
create index sponsorship_by_partner on channel.sponsorship (partner_id);
