create schema if not exists notices;

-- What happened, once, however many hear of it: a kind and facts, never a text. Written in the transaction of its event,
-- spread in the background; last_told is how far a large audience has been worked through.
create table notices.happening (
    id uuid primary key,
    kind text not null,
    facts jsonb not null,
    link text not null,
    -- business time; the other moments are system time (P19)
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    not_before timestamptz not null,
    told_at timestamptz,
    topic text,
    audience text not null
        check (audience in ('ORGANIZATIONS', 'EVERY_PARTNER', 'PARTNERS_NOT_ON_THE_LIST', 'MAILBOX')),
    organizations uuid[],
    offer_id uuid,
    address text,
    language text check (language in ('en', 'ko', 'zh-Hans', 'ja', 'tr')),
    last_told uuid not null,
    check ((audience = 'ORGANIZATIONS') = (organizations is not null)),
    check ((audience = 'PARTNERS_NOT_ON_THE_LIST') = (offer_id is not null)),
    check ((audience = 'MAILBOX') = (address is not null)),
    check ((address is null) = (language is null))
);
create index happening_waiting on notices.happening (not_before, id) where told_at is null;
create index happening_by_topic on notices.happening (topic) where topic is not null;

-- one copy for each reader: a member, or the organization itself for its programs
create table notices.notice (
    id uuid primary key,
    happening_id uuid not null references notices.happening (id),
    reader uuid not null,
    organization_id uuid not null,
    read_at timestamptz,
    unique (happening_id, reader)
);
create index notice_of_reader on notices.notice (reader, id desc);
create index notice_unread on notices.notice (reader, id desc) where read_at is null;

-- in system time (P19); one mail for each happening and address
create table notices.mail (
    id uuid primary key,
    happening_id uuid not null references notices.happening (id),
    address text not null,
    address_key text not null,
    language text not null check (language in ('en', 'ko', 'zh-Hans', 'ja', 'tr')),
    zone text not null,
    state text not null check (state in ('PENDING', 'SENT', 'FAILED', 'KEPT', 'DROPPED')),
    attempts integer not null check (attempts >= 0),
    last_error text,
    created_at timestamptz not null,
    next_attempt_at timestamptz,
    sent_at timestamptz,
    unique (happening_id, address_key),
    check ((state = 'PENDING') = (next_attempt_at is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index mail_due on notices.mail (next_attempt_at, id) where state = 'PENDING';
create index mail_by_state on notices.mail (state, id desc);

create table notices.mail_choice (
    user_id uuid not null,
    kind text not null,
    wanted boolean not null,
    chosen_at timestamptz not null,
    primary key (user_id, kind)
);
