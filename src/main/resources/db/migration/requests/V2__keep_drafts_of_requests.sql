-- A support request that was begun and not filed yet: what the form says so far, complete or not. No history, because nobody
-- may rely on it. It goes when it is filed or discarded.
create table requests.request_draft (
    id uuid primary key,
    offer_id uuid not null references catalog.offer (id),
    publisher_id uuid not null,
    kind text not null check (kind in ('REMOVE_PARTNERS', 'ANY_TO_SPECIFIC', 'ANY_TO_NONE', 'SPECIFIC_TO_ANY',
        'SPECIFIC_TO_NONE', 'LIMIT_MARKETS')),
    partners uuid[] not null,
    markets text[] not null,
    reason text not null,
    contact_name text not null,
    contact_email text not null,
    contact_phone text not null,
    attachments uuid[] not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    saved_by_name text not null
);
create index request_draft_by_publisher on requests.request_draft (publisher_id, id desc);
create index request_draft_by_offer on requests.request_draft (offer_id);
