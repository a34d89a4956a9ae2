alter table alpha.thing add column colour text not null default 'grey';
