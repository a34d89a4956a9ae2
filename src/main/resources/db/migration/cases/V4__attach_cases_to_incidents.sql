-- The incident that was known to run when the question was asked (R201): the case belongs to it.
alter table cases.support_case add column incident_id uuid references health.incident (id);
create index support_case_by_incident on cases.support_case (incident_id) where incident_id is not null;
