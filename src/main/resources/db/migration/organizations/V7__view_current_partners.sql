-- Part of this module's interface, read by the set-wise form of the verdict: every company as the partner that it is now,
-- or is not. Columns are only added.
create view organizations.current_partner as
select place.organization,
       place.country,
       country.region,
       program_status.status,
       -- R1, R4: a reseller transacts only through its provider; two look-ups of one key each
       exists (select 1
               from organizations.enrolment
               where enrolment.organization = place.organization
                 and enrolment.kind = 'DIRECT_BILL'
                 and enrolment.recorded_until is null)
           or exists (select 1
                      from organizations.enrolment
                      where enrolment.organization = place.organization
                        and enrolment.kind = 'INDIRECT_PROVIDER'
                        and enrolment.recorded_until is null) as transacts,
       -- R11: of the region the company belongs to; agreements of other regions do not help
       exists (select 1
               from organizations.partner_agreement
               where partner_agreement.organization = place.organization
                 and partner_agreement.region = country.region
                 and partner_agreement.recorded_until is null) as agreement_signed
from organizations.organization_country place
join organizations.country_placement country
    on country.country = place.country and country.recorded_until is null
left join organizations.program_status
    on program_status.organization = place.organization and program_status.recorded_until is null
where place.recorded_until is null;

-- What is current is read from these alone. Without the included columns the planner takes the index of the exclusion
-- constraint, which it thinks cheaper and which is many times slower.
create index organization_country_now on organizations.organization_country (organization) include (country)
    where recorded_until is null;
create index program_status_now on organizations.program_status (organization) include (status)
    where recorded_until is null;
create index country_placement_now on organizations.country_placement (country) include (region)
    where recorded_until is null;
create index country_placement_of_region on organizations.country_placement (region, country)
    where recorded_until is null;
