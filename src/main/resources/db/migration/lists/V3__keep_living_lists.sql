-- Partner lists of a publisher, to be used for any of its offers (idea 14).
create table lists.partner_list (
    id uuid primary key,
    publisher_id uuid not null,
    name text not null check (name <> ''),
    name_key text not null,
    kind text not null check (kind in ('FIXED', 'FOLLOWING', 'DRIFTING')),
    countries text[] not null,
    awards text[] not null,
    skills text[] not null,
    -- the same as the directory's search terms; a criterion that is left out matches every partner
    country_terms text[] not null check (cardinality(country_terms) > 0),
    award_terms text[] not null check (cardinality(award_terms) > 0),
    skill_terms text[] not null check (cardinality(skill_terms) > 0),
    made_by uuid not null,
    made_at timestamptz not null,
    checked_at timestamptz not null,
    version bigint not null check (version > 0),
    deleted_at timestamptz,
    check (kind = 'FIXED' or cardinality(countries) + cardinality(awards) + cardinality(skills) > 0)
);
create index partner_list_by_publisher on lists.partner_list (publisher_id, name_key, id) where deleted_at is null;
create unique index partner_list_name on lists.partner_list (publisher_id, name_key) where deleted_at is null;

create table lists.list_member (
    list_id uuid not null references lists.partner_list (id),
    partner_id uuid not null,
    added_at timestamptz not null,
    primary key (list_id, partner_id)
);
create index list_member_by_partner on lists.list_member (partner_id);

-- An offer that uses a list: who joins the list is added, who drops out is proposed to be removed (P2).
create table lists.attachment (
    list_id uuid not null references lists.partner_list (id),
    offer_id uuid not null references channel.audience (offer_id),
    attached_by uuid not null,
    attached_at timestamptz not null,
    -- code of what stood against the last addition
    refusal text,
    primary key (list_id, offer_id)
);
create index attachment_by_offer on lists.attachment (offer_id);

-- Whom a list brought to an offer: only they leave with it, a partner that somebody chose stays chosen.
create table lists.list_grant (
    list_id uuid not null,
    offer_id uuid not null,
    partner_id uuid not null,
    primary key (list_id, offer_id, partner_id),
    foreign key (list_id, offer_id) references lists.attachment (list_id, offer_id) on delete cascade
);

-- The directory changed; lists that follow it look again.
create table lists.directory_change (
    id uuid primary key,
    organization_id uuid not null,
    changed_at timestamptz not null
);
create index directory_change_in_order on lists.directory_change (changed_at);
