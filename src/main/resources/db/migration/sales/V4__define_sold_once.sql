-- Sold(p, o), the one definition (P1): the transacting partner has a completed order for a plan of the offer whose
-- eligibility depends on the audience option, free trial included, that was not fully cancelled inside its window. A
-- cancellation ends the fact from that moment on, never retroactively; the end of the subscriptions does not.
-- It is inlined where it is called, so that a condition on offer or partner reaches the indexes.
create function sales.sold(moment timestamptz)
returns table (offer uuid, partner uuid, order_id uuid, line_number integer, placed_at timestamptz)
language sql stable parallel safe as $$
select line.offer, placed.transacting_partner, line.order_id, line.number, placed.placed_at
from sales.order_line line
join sales.sales_order placed on placed.id = line.order_id
where line.depends_on_audience
    and placed.placed_at <= moment
    and (line.cancelled_in_window_at is null or line.cancelled_in_window_at > moment)
$$;
