create schema if not exists beta;

create table beta.part (
    id uuid primary key,
    thing uuid not null references alpha.thing (id)
);
alter table alpha.thing add constraint favourite_part foreign key (favourite) references beta.part (id);
