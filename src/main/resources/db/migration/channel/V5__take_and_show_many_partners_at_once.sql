-- Published for modules that ask about a whole list in one statement (lists): live list and draft of each offer.
create view channel.chosen_partner as
select offer_id,
       partner_id,
       true as is_live,
       state = 'WINDING_DOWN' as is_winding_down,
       granted_at as since,
       case when expiry_blocked then null else effective_until end as ends_at
from channel.authorization
where recorded_until is null and state <> 'ENDED'
union all
select offer_id, partner_id, false, false, added_at, null
from channel.draft_partner;

-- The intake of a change of many partners: whoever applies one puts them here, under an id of its own, in the transaction
-- that applies it. Nothing stays.
create table channel.batch_partner (
    batch_id uuid not null,
    partner_id uuid not null,
    primary key (batch_id, partner_id)
);

-- Published like the view above: the option of each offer, in the draft and live (no value: never published).
create view channel.offer_audience as
select audience.offer_id, audience.publisher_id, audience.draft_option, audience_option.option as live_option
from channel.audience
left join channel.audience_option
    on audience_option.offer_id = audience.offer_id and audience_option.recorded_until is null;
