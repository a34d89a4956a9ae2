-- Published for modules that ask about many partners in one statement (lists): who an entry may mean, and what kind it is.
create view organizations.directory_partner as
select organization.id,
       organization.domain,
       organization.name,
       organization.name_key,
       organization.search_terms,
       organization_country.country,
       direct_bill.organization is not null or provider.organization is not null as is_transacting,
       reseller.organization is not null as is_reseller
from organizations.organization
left join organizations.organization_country
    on organization_country.organization = organization.id and organization_country.recorded_until is null
left join organizations.enrolment direct_bill
    on direct_bill.organization = organization.id
    and direct_bill.kind = 'DIRECT_BILL' and direct_bill.recorded_until is null
left join organizations.enrolment provider
    on provider.organization = organization.id
    and provider.kind = 'INDIRECT_PROVIDER' and provider.recorded_until is null
left join organizations.enrolment reseller
    on reseller.organization = organization.id
    and reseller.kind = 'INDIRECT_RESELLER' and reseller.recorded_until is null;

create view organizations.partner_location as
select partner_id, organization
from organizations.location;
