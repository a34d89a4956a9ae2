create schema if not exists access;

-- sessions, in the shape Spring Session expects; they hold the id of the member, never its roles
create table access.web_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index web_session_by_expiry on access.web_session (expiry_time);
create index web_session_by_principal on access.web_session (principal_name);

create table access.web_session_attributes (
    session_primary_id char(36) not null references access.web_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- passwords of members who sign in here and not at their own identity provider
create table access.password_credential (
    user_id uuid primary key,
    password_hash text not null,
    changed_at timestamptz not null
);

-- wrong passwords by account, known or not: an attacker must not learn which addresses exist
create table access.sign_in_failure (
    account_hash text primary key,
    failures int not null check (failures > 0),
    last_failed_at timestamptz not null
);
create index sign_in_failure_by_age on access.sign_in_failure (last_failed_at);

-- one-time links that an administrator hands over
create table access.password_reset (
    id uuid primary key,
    user_id uuid not null,
    token_hash text not null unique,
    given_by uuid not null,
    given_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_reset_by_user on access.password_reset (user_id);

-- members' identities at their identity providers
create table access.linked_identity (
    issuer text not null,
    subject text not null,
    user_id uuid not null,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index linked_identity_by_user on access.linked_identity (user_id);
