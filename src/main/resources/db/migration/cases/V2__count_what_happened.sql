-- How long the first answer of each company that got a case took, by the clock of its severity; only answered ones.
create view cases.first_answer as
select first.case_id, first.organization_id, first.started_at, first.answer_seconds,
    first.answered_at <= first.due_at as in_time
from (select distinct on (organization_id, case_id)
          organization_id, case_id, started_at, due_at, answered_at, answer_seconds
      from cases.turn
      where role = 'HOLDER'
      order by organization_id, case_id, started_at) as first
where first.answered_at is not null;

-- Each case once for each company that ever held it, with how often it was sent back.
create view cases.held_case as
select held.case_id, held.organization_id, held.started_at, support_case.bounces
from (select distinct on (organization_id, case_id) organization_id, case_id, held_from as started_at
      from cases.holding
      order by organization_id, case_id, held_from) as held
join cases.support_case on support_case.id = held.case_id;

create index holding_by_company on cases.holding (organization_id, case_id, held_from);
