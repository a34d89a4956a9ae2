-- How many partners stand on the live list of an offer, kept with every change of it: an audience of 100,000 opens as fast as
-- one of ten. Every change holds the offer's audience row (P21), so nobody waits for this one.
create table channel.audience_size (
    offer_id uuid primary key references channel.audience (offer_id),
    listed bigint not null
);

insert into channel.audience_size (offer_id, listed)
select offer_id, count(*)
from channel.authorization
where recorded_until is null and state <> 'ENDED'
group by offer_id;

create function channel.count_those_who_came() returns trigger language plpgsql as $$
begin
    insert into channel.audience_size (offer_id, listed)
    select offer_id, count(*)
    from came
    where recorded_until is null and state <> 'ENDED'
    group by offer_id
    on conflict (offer_id) do update set listed = audience_size.listed + excluded.listed;
    return null;
end
$$;

create function channel.count_those_who_went() returns trigger language plpgsql as $$
begin
    insert into channel.audience_size (offer_id, listed)
    select offer_id, - count(*)
    from went
    where recorded_until is null and state <> 'ENDED'
    group by offer_id
    on conflict (offer_id) do update set listed = audience_size.listed + excluded.listed;
    return null;
end
$$;

create trigger count_inserted after insert on channel.authorization
    referencing new table as came
    for each statement execute function channel.count_those_who_came();
create trigger count_changed after update on channel.authorization
    referencing new table as came
    for each statement execute function channel.count_those_who_came();
create trigger count_changed_from after update on channel.authorization
    referencing old table as went
    for each statement execute function channel.count_those_who_went();
create trigger count_deleted after delete on channel.authorization
    referencing old table as went
    for each statement execute function channel.count_those_who_went();

-- the few whose end has come and waits for its due work are taken off that count
create index authorization_expiring_of_offer on channel.authorization (offer_id, effective_until)
    where recorded_until is null and state <> 'ENDED' and effective_until is not null and not expiry_blocked;
