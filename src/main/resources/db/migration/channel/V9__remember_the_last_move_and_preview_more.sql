-- The business moment of the last move, on the row that every sale shares: a sale is never earlier than that, whatever the
-- clock of its machine says (decision 30). No value: nothing was ever recorded.
alter table channel.audience add column moved_at timestamptz;

update channel.audience
set moved_at = (
    select max(at)
    from (
        select c.made_at as at from channel.audience_change c where c.offer_id = audience.offer_id
        union all
        select o.recorded_from from channel.audience_option o where o.offer_id = audience.offer_id
        union all
        select a.recorded_from from channel.authorization a where a.offer_id = audience.offer_id
    ) moments);

-- Also shown before anybody decides: what going live does to the markets of plans (PUBLISH), and a move that the operator
-- makes itself (NONE).
alter table channel.audience_preview drop constraint audience_preview_path_check;
alter table channel.audience_preview add constraint audience_preview_path_check
    check (path in ('SYNC', 'REQUEST', 'PUBLISH', 'NONE'));
