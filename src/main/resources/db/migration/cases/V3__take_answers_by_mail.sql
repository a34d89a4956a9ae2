-- An address for one person's answers in one case; whoever does not know it cannot write into the case.
create table cases.reply_address (
    token text primary key check (token ~ '^[a-z2-7]{26}$'),
    case_id uuid not null references cases.support_case (id),
    user_id uuid not null,
    created_at timestamptz not null,
    unique (case_id, user_id)
);

-- Every mail that came, taken or not, so that nothing is lost; in system time (P19).
create table cases.incoming_mail (
    id uuid primary key,
    message_key text not null unique,
    sender text not null,
    subject text not null,
    text text not null,
    outcome text not null,
    case_id uuid references cases.support_case (id),
    user_id uuid,
    received_at timestamptz not null
);
create index incoming_mail_by_case on cases.incoming_mail (case_id, received_at);
create index incoming_mail_of_user on cases.incoming_mail (user_id, received_at);
create index incoming_mail_refused on cases.incoming_mail (id desc) where outcome <> 'taken';
