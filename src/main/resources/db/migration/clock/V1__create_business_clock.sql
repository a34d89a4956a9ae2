create schema if not exists clock;

-- one row: how far business time is ahead of the machine's (P19); negative while the practice world lives in its past
create table clock.business_clock (
    id boolean primary key default true check (id),
    offset_microseconds bigint not null
);
insert into clock.business_clock (offset_microseconds) values (0);
