-- What only one of the organizations of a happening is told, such as which of its customers are concerned.
create table notices.own_fact (
    happening_id uuid not null references notices.happening (id),
    organization_id uuid not null,
    facts jsonb not null,
    primary key (happening_id, organization_id)
);

-- whose member a mail goes to; unknown for whoever reads at an address
alter table notices.mail add column organization_id uuid;
create index mail_of_organization on notices.mail (happening_id, organization_id);
