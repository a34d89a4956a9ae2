-- organizations as they stand now; only for reading by id or by a key
create view organizations.current_organization as
select organization.id,
       organization.name,
       organization.name_key,
       organization.domain,
       organization_country.country,
       country_placement.region,
       array(select enrolment.kind
             from organizations.enrolment
             where enrolment.organization = organization.id and enrolment.recorded_until is null
             order by enrolment.kind) as kinds,
       program_status.status,
       organization.listed,
       organization.version,
       organization.search_terms
from organizations.organization
join organizations.organization_country
    on organization_country.organization = organization.id and organization_country.recorded_until is null
join organizations.country_placement
    on country_placement.country = organization_country.country and country_placement.recorded_until is null
left join organizations.program_status
    on program_status.organization = organization.id and program_status.recorded_until is null;

-- members with the roles they have now
create view organizations.current_member as
select member.id,
       member.organization,
       member.email,
       member.email_key,
       member.name,
       member.language,
       member.zone,
       member.state,
       member.created_at,
       member.version,
       array(select member_role.role
             from organizations.member_role
             where member_role.member = member.id and member_role.recorded_until is null
             order by member_role.role) as roles
from organizations.member;
