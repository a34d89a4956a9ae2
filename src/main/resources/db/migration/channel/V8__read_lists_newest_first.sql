-- Lists are read newest first, a page at a time: the live one now and as of a moment, and the draft.
create index authorization_newest_first_ever on channel.authorization (offer_id, granted_at desc, partner_id desc)
    where state <> 'ENDED';
create index draft_partner_newest_first on channel.draft_partner (offer_id, added_at desc, partner_id desc);
