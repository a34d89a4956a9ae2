-- Part of this module's interface, read by the marketplace where it joins what a partner may sell: every offer that is
-- live now, by the name of its first language. Columns are only added.
create view catalog.live_offer as
select listing.offer,
       listing.folded_name,
       offer.publisher,
       offer.type,
       (select publication.content -> 'properties' -> 'categories'
        from catalog.publication
        where publication.offer = offer.id and publication.recorded_until is null) as categories,
       (select string_agg(language.folded_text, ' ')
        from catalog.live_listing language
        where language.offer = offer.id) as folded_text
from catalog.live_listing listing
join catalog.offer offer on offer.id = listing.offer
join catalog.offer_state state on state.offer = offer.id and state.recorded_until is null and state.state = 'LIVE'
where listing.is_default;

-- read without the table, and so preferred to the index of the exclusion constraint
create index offer_state_now on catalog.offer_state (offer) include (state) where recorded_until is null;
