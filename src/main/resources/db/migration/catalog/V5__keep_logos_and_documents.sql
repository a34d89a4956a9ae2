-- Files that the listings of an offer show, so that nobody borrows another one's, and so that those which never left the
-- draft are let go when they are taken out. The files themselves belong to the module of that name.
create table catalog.listing_file (
    file uuid primary key,
    offer uuid not null references catalog.offer (id),
    used_for text not null check (used_for in ('LISTING_LOGO', 'LISTING_DOCUMENT')),
    -- part of a submission, and from then on of what was previewed or published
    is_submitted boolean not null
);
create index listing_file_of_offer on catalog.listing_file (offer);

alter table catalog.live_listing add column logo text not null default '';

-- Documents were links; they go on as links beside the other ones.
create function catalog.listing_with_files(listing jsonb) returns jsonb
    language sql immutable
    return listing || jsonb_build_object(
        'logo', '',
        'documents', jsonb_build_array(),
        'usefulLinks', coalesce(listing -> 'usefulLinks', jsonb_build_array())
            || coalesce(listing -> 'documents', jsonb_build_array()));

create function catalog.content_with_files(content jsonb) returns jsonb
    language sql immutable
    return jsonb_set(content, array['listings'], (
        select coalesce(jsonb_object_agg(listing.key, catalog.listing_with_files(listing.value)), jsonb_build_object())
        from jsonb_each(content -> 'listings') listing));

update catalog.draft_module set content = catalog.listing_with_files(content) where key like 'listing:%';
update catalog.submission set content = jsonb_set(
    content, array['content'], catalog.content_with_files(content -> 'content'));
update catalog.publication set content = catalog.content_with_files(content);

drop function catalog.content_with_files(jsonb);
drop function catalog.listing_with_files(jsonb);
