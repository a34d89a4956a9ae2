-- Who counts as authorized for an offer (P15): the lines of channel.sellable without those that stand beside the publisher's
-- trust, which are a wind-down that has not ended (P3), the customer's country, and what this marketplace can deploy. A test
-- compares them with what the checks of the verdict declare, and another one with what each partner is shown.
--
-- Only those may read it who tell a whole channel of something at once, one offer at a time; who looks at an offer asks the
-- verdict.
create function channel.resellable(moment timestamptz)
returns table (offer uuid, plan uuid, partner uuid)
language sql stable parallel safe as $$
select plan.offer, plan.plan, partner.organization
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
where (plan.offer_state = 'LIVE') -- offer-live
    and (not plan.is_stopped) -- plan-not-stopped
    and (plan.type in ('SAAS_TRANSACT', 'SAAS_METERED', 'VM', 'VM_BYOL', 'CONTAINER', 'SOLUTION_TEMPLATE', 'MANAGED_APPLICATION')) -- plan-type-in-channel
    and (not plan.is_private) -- plan-public
    and (plan.type in ('VM_BYOL', 'CONTAINER') or audience.option in ('ANY', 'SPECIFIC')) -- audience-allows
    and (plan.type in ('VM_BYOL', 'CONTAINER') or audience.option is distinct from 'SPECIFIC' or authorized.id is not null) -- authorization-current
    and (partner.transacts) -- partner-kind-may-transact
    and (partner.status = 'ACTIVE') -- partner-program-active
    and (partner.agreement_signed) -- partner-agreement-signed
$$;
