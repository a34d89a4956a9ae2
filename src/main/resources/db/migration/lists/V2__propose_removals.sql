-- What a list would take off a live offer: the publisher files it as a request, or lets it be (P2).
create table lists.removal_proposal (
    offer_id uuid not null references channel.audience (offer_id),
    partner_id uuid not null,
    source_id uuid not null,
    proposed_at timestamptz not null,
    primary key (offer_id, partner_id)
);
