-- Part of this module's interface, read by the set-wise form of the verdict: every company as the partner that it is now,
-- or is not. Columns are only added.
create view organizations.current_partner as
select place.organization,
       place.country,
       country.region,
       program_status.status,
       -- R1, R4: a reseller transacts only through its provider
       exists (select 1
               from organizations.enrolment
               where enrolment.organization = place.organization
                 and enrolment.kind in ('DIRECT_BILL', 'INDIRECT_PROVIDER')
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
