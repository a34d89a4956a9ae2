create table organizations.member (
    id uuid primary key,
    organization uuid not null references organizations.organization (id),
    email text not null,
    -- lower case: two spellings are one mailbox
    email_key text not null,
    name text not null,
    language text not null check (language in ('en', 'ko', 'zh-Hans', 'ja', 'tr')),
    zone text not null,
    state text not null check (state in ('PENDING', 'ACTIVE', 'REMOVED')),
    created_at timestamptz not null,
    version bigint not null check (version > 0)
);
create unique index member_email on organizations.member (email_key) where state <> 'REMOVED';
create index member_by_name on organizations.member (organization, name, id);

create table organizations.member_role (
    member uuid not null references organizations.member (id),
    role text not null check (role in
        ('GLOBAL_ADMIN', 'USER_MANAGEMENT_ADMIN', 'BILLING_ADMIN', 'ADMIN_AGENT', 'SALES_AGENT', 'HELPDESK_AGENT',
         'OWNER', 'MANAGER', 'DEVELOPER', 'OPERATIONS', 'CERTIFICATION', 'CUSTOMER_ADMIN')),
    recorded_by uuid not null,
    recorded_from timestamptz not null,
    recorded_until timestamptz check (recorded_until > recorded_from),
    primary key (member, role, recorded_from),
    exclude using gist (member with =, role with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index member_role_current on organizations.member_role (member, role) where recorded_until is null;

-- moments are system time (P19); only a hash of the token is kept
create table organizations.invitation (
    id uuid primary key,
    member uuid not null references organizations.member (id),
    token_hash bytea not null unique,
    invited_by_name text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > sent_at),
    accepted_at timestamptz,
    replaced_at timestamptz,
    check (accepted_at is null or replaced_at is null)
);
create unique index invitation_open on organizations.invitation (member) where accepted_at is null and replaced_at is null;
create index invitation_member on organizations.invitation (member);
