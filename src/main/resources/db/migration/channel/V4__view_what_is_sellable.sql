-- The one set-wise form of the verdict: who may sell what where, as far as neither customer, reseller, user, price nor
-- subscription is asked for. A row: some customer in that country may be sold that plan by that partner.
--
-- The conditions are those that the checks of the verdict declare (verdict.Check.inSets), in their published order; a test
-- compares them, and another one asks the pure function the same about random worlds. The rows that they read:
--   plan        what is published of it now
--   audience    the option of its offer; none was published: null
--   partner     a company as partner
--   authorized  under SPECIFIC the grant in force, for a plan that depends on it; else null
--   country     where the customer would be
-- Only discovery, the preview of a change and the proof of visibility may read it. It answers from what is recorded now,
-- and from what is in effect at the moment. It is inlined where it is called, so that a condition on partner or offer
-- reaches the indexes: ask for one offer or one partner, stop at the first row (limit 1), and never for the whole of it.
create function channel.sellable(moment timestamptz)
returns table (offer uuid, plan uuid, partner uuid, country text)
language sql stable parallel safe as $$
select plan.offer, plan.plan, partner.organization, country.country
from catalog.current_plan plan
left join channel.audience_option audience on audience.offer_id = plan.offer and audience.recorded_until is null
cross join organizations.current_partner partner
left join channel.authorization authorized
    on authorized.offer_id = plan.offer
    and authorized.partner_id = partner.organization
    and authorized.recorded_until is null
    and authorized.state <> 'ENDED'
    and authorized.effective_from <= moment
    and (authorized.effective_until is null or authorized.expiry_blocked or moment < authorized.effective_until)
    and (authorized.wind_down_date is null or moment < authorized.wind_down_date)
    and audience.option = 'SPECIFIC'
    and not (plan.type in ('VM_BYOL', 'CONTAINER'))
join organizations.country_placement country on country.recorded_until is null
where (plan.offer_state = 'LIVE') -- offer-live
    and (not plan.is_stopped) -- plan-not-stopped
    and (plan.type in ('SAAS_TRANSACT', 'SAAS_METERED', 'VM', 'VM_BYOL', 'CONTAINER', 'SOLUTION_TEMPLATE', 'MANAGED_APPLICATION')) -- plan-type-in-channel
    and (not plan.is_private) -- plan-public
    and (plan.type in ('VM_BYOL', 'CONTAINER') or audience.option in ('ANY', 'SPECIFIC')) -- audience-allows
    and (plan.type in ('VM_BYOL', 'CONTAINER') or audience.option is distinct from 'SPECIFIC' or authorized.id is not null) -- authorization-current
    and (authorized.wind_down_start is null or moment < authorized.wind_down_start) -- not-winding-down
    and (partner.transacts) -- partner-kind-may-transact
    and (partner.status = 'ACTIVE') -- partner-program-active
    and (partner.agreement_signed) -- partner-agreement-signed
    and (country.region = partner.region) -- region-contains-customer-country
    and (country.country = any (plan.markets)) -- plan-market-contains-customer-country
    and (authorized.markets is null or country.country = any (authorized.markets)) -- authorization-covers-market
    and (plan.type in ('SAAS_TRANSACT', 'SAAS_METERED', 'SAAS_LISTING', 'OUTSIDE_CHANNEL') or plan.portal_configured) -- can-be-bought-here
$$;

-- Read without their tables, and so preferred to the indexes of the exclusion constraints, which the planner thinks no dearer
-- and which are many times slower.
create index audience_option_now on channel.audience_option (offer_id) include (option) where recorded_until is null;
create index authorization_now on channel.authorization (offer_id, partner_id)
    include (id, effective_from, effective_until, expiry_blocked, markets, wind_down_start, wind_down_date)
    where recorded_until is null and state <> 'ENDED';
drop index channel.authorization_current;
