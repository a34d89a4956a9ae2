-- what runs now, for set questions of other modules (A39, P15): every subscription that is not deleted
create view sales.running_subscription as
select subscription.id,
       subscription.partner,
       subscription.reseller,
       subscription.customer,
       subscription.offer,
       subscription.plan,
       subscription.nickname,
       subscription.started_at
from sales.subscription
join sales.subscription_status
    on subscription_status.subscription_id = subscription.id
    and subscription_status.recorded_until is null and subscription_status.state <> 'DELETED';
