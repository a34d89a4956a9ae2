-- Which running subscriptions each incident concerns now, whenever it was: offer or plan, and the region of the customer's country.
create view health.concerned_now as
select version.incident_id,
       running.id as subscription_id,
       running.partner as partner_id,
       running.reseller as reseller_id,
       running.customer as customer_id,
       running.offer as offer_id
from health.incident_version version
join health.version_part part on part.version_id = version.id
join sales.running_subscription running
    on running.offer = part.offer_id and (part.plan_id is null or part.plan_id = running.plan)
where version.recorded_until is null
    and (not exists (select 1 from health.version_region wanted where wanted.version_id = version.id)
         or exists (select 1
                    from health.version_region wanted
                    join organizations.current_organization place on place.region = wanted.region
                    where wanted.version_id = version.id and place.id = running.customer));

-- as whom a feed reads
alter table health.feed_token
    add column side text not null check (side in ('PARTNER', 'CUSTOMER', 'PUBLISHER'));
