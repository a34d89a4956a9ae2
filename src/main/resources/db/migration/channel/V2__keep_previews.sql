-- What somebody was shown before deciding (idea 2): the change, the effect as it was foreseen, and the world it was foreseen
-- in. The id is the token. Kept for a short while by system time; never evidence of anything.
create table channel.audience_preview (
    id uuid primary key,
    offer_id uuid not null references channel.audience (offer_id),
    made_by uuid not null,
    made_for uuid not null,
    path text not null check (path in ('SYNC', 'REQUEST')),
    wanted text not null,
    forecast text not null,
    audience_version bigint not null,
    foreseen_at timestamptz not null,
    expires_at timestamptz not null,
    applied_by_change uuid references channel.audience_change (id),
    is_used boolean not null default false,
    check (applied_by_change is null or is_used)
);
create index audience_preview_by_offer on channel.audience_preview (offer_id);
create index audience_preview_expiring on channel.audience_preview (expires_at);
create index audience_preview_by_change on channel.audience_preview (applied_by_change)
    where applied_by_change is not null;
