create schema if not exists channel;

-- Exactly one row per offer, in every state, from the offer's creation on: the row that sales share and every change of
-- the audience takes for itself (P21). It also carries the draft, which has no history because nobody may rely on it.
create table channel.audience (
    offer_id uuid primary key references catalog.offer (id),
    publisher_id uuid not null,
    draft_option text not null check (draft_option in ('NOT_SET', 'ANY', 'SPECIFIC', 'NONE')),
    draft_version bigint not null check (draft_version > 0)
);
create index audience_by_publisher on channel.audience (publisher_id);

-- Partners the publisher chose that are not authorized yet: before the first publication the whole list, afterwards the
-- additions that wait for Sync CSP audience (R90, R91). Whoever is authorized already stands in channel.authorization.
create table channel.draft_partner (
    offer_id uuid not null references channel.audience (offer_id),
    partner_id uuid not null,
    effective_from timestamptz,
    effective_until timestamptz,
    markets text[] check (cardinality(markets) > 0),
    onward text not null check (onward in ('ALL', 'THESE', 'NONE')),
    onward_resellers uuid[],
    added_at timestamptz not null,
    added_by uuid not null,
    primary key (offer_id, partner_id),
    check (effective_until is null or effective_from is null or effective_from < effective_until),
    check ((onward = 'THESE') = (onward_resellers is not null))
);
create index draft_partner_by_partner on channel.draft_partner (partner_id);

-- One entry for each change of what is live or of the draft: who, when, by which path, why. Never edited.
create table channel.audience_change (
    id uuid primary key,
    offer_id uuid not null references channel.audience (offer_id),
    path text not null check (path in ('FREE', 'PUBLISH', 'SYNC', 'REQUEST', 'WIND_DOWN', 'NONE')),
    made_at timestamptz not null,
    made_by uuid not null,
    made_for uuid not null,
    made_by_name text not null,
    option_before text not null check (option_before in ('NOT_SET', 'ANY', 'SPECIFIC', 'NONE')),
    option_after text not null check (option_after in ('NOT_SET', 'ANY', 'SPECIFIC', 'NONE')),
    partners_added integer not null check (partners_added >= 0),
    partners_removed integer not null check (partners_removed >= 0),
    reason text
);
create index audience_change_by_offer on channel.audience_change (offer_id, id desc);

-- The live option (R63). No row: never published. NOT_SET: published without a choice, so not in the channel (R45).
create table channel.audience_option (
    id uuid primary key,
    offer_id uuid not null references channel.audience (offer_id),
    option text not null check (option in ('NOT_SET', 'ANY', 'SPECIFIC', 'NONE')),
    change_id uuid not null references channel.audience_change (id),
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    constraint audience_option_is_one_at_a_time
        exclude using gist (offer_id with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index audience_option_current on channel.audience_option (offer_id) where recorded_until is null;
create index audience_option_by_change on channel.audience_option (change_id);

-- Grants, as they were recorded: each change of one closes its row and opens the next (P18). The columns of a state are
-- there in that state and in no other.
create table channel.authorization (
    id uuid primary key,
    authorization_id uuid not null,
    offer_id uuid not null references channel.audience (offer_id),
    partner_id uuid not null,
    state text not null check (state in ('GRANTED', 'WINDING_DOWN', 'ENDED')),
    origin text not null
        check (origin in ('SELECTED', 'SOLD_RULE', 'REQUEST', 'PRIVATE_PRICE', 'LIVING_LIST', 'OPERATOR')),
    effective_from timestamptz not null,
    effective_until timestamptz,
    expiry_blocked boolean not null,
    markets text[] check (cardinality(markets) > 0),
    onward text not null check (onward in ('ALL', 'THESE', 'NONE')),
    onward_resellers uuid[],
    wind_down_start timestamptz,
    wind_down_date timestamptz,
    ended_because text check (ended_because in ('REMOVED', 'OPTION_CHANGED', 'EXPIRED', 'WOUND_DOWN')),
    granted_at timestamptz not null,
    granted_by uuid not null,
    change_id uuid not null references channel.audience_change (id),
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    check (effective_from < effective_until),
    check (not expiry_blocked or effective_until is not null),
    check ((onward = 'THESE') = (onward_resellers is not null)),
    check ((state = 'WINDING_DOWN') = (wind_down_start is not null)),
    check ((state = 'WINDING_DOWN') = (wind_down_date is not null)),
    check (wind_down_start < wind_down_date),
    check ((state = 'ENDED') = (ended_because is not null)),
    constraint authorization_is_recorded_once_at_a_time
        exclude using gist (authorization_id with =, tstzrange(recorded_from, recorded_until) with &&),
    -- a blocked expiry has no end (P2), an ended grant covers nothing
    constraint authorization_does_not_overlap_another
        exclude using gist (
            offer_id with =,
            partner_id with =,
            tstzrange(recorded_from, recorded_until) with &&,
            tstzrange(effective_from, case when expiry_blocked then null else effective_until end) with &&)
        where (state <> 'ENDED')
);
create index authorization_by_offer_and_partner on channel.authorization (offer_id, partner_id, recorded_from);
create index authorization_newest_first on channel.authorization (offer_id, granted_at desc, partner_id desc)
    where recorded_until is null and state <> 'ENDED';
create index authorization_current on channel.authorization (offer_id, partner_id)
    where recorded_until is null and state <> 'ENDED';
create index authorization_current_by_partner on channel.authorization (partner_id, offer_id)
    where recorded_until is null and state <> 'ENDED';
create index authorization_expiring on channel.authorization (effective_until)
    where recorded_until is null and state <> 'ENDED' and effective_until is not null and not expiry_blocked;
create index authorization_by_partner on channel.authorization (partner_id);
create index authorization_by_change on channel.authorization (change_id);

-- What a provider keeps from one of its resellers (R97); without a row it offers everything it may sell.
create table channel.assortment_exclusion (
    id uuid primary key,
    provider_id uuid not null,
    reseller_id uuid not null,
    offer_id uuid not null references channel.audience (offer_id),
    excluded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    check (provider_id <> reseller_id),
    constraint assortment_exclusion_is_said_once
        exclude using gist (
            provider_id with =,
            reseller_id with =,
            offer_id with =,
            tstzrange(recorded_from, recorded_until) with &&)
);
create unique index assortment_exclusion_current on channel.assortment_exclusion (provider_id, reseller_id, offer_id)
    where recorded_until is null;
create index assortment_exclusion_by_reseller on channel.assortment_exclusion (reseller_id);
create index assortment_exclusion_by_offer on channel.assortment_exclusion (offer_id);
