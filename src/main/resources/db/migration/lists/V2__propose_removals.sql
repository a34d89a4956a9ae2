-- What a list would take off a live offer: the publisher files it as a request, or lets it be (P2).
create table lists.removal_proposal (
    id uuid primary key,
    publisher_id uuid not null,
    offer_id uuid not null references channel.audience (offer_id),
    cause text not null check (cause in ('IMPORT', 'LIST')),
    because_id uuid not null,
    proposed_at timestamptz not null,
    closed_at timestamptz,
    is_filed boolean,
    check ((closed_at is null) = (is_filed is null))
);
create index removal_proposal_open on lists.removal_proposal (publisher_id, id desc) where closed_at is null;
create index removal_proposal_by_offer on lists.removal_proposal (offer_id);

create table lists.removal_proposal_partner (
    proposal_id uuid not null references lists.removal_proposal (id),
    partner_id uuid not null,
    primary key (proposal_id, partner_id)
);
