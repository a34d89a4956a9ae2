-- A marketplace of any size, the same for the same :seed: made by sets, skewed like life. Loaded without indexes and
-- constraints, which are built and proved afterwards. Statements are parted by a line of two dashes and "next".
-- Parameters: :partners, :offers, :mean (authorizations of an offer on average), :seed, :moment (now in that world).

create schema bench;

-- next
-- Ids as the application makes them: they grow with time first. Ids that differ at their end only would be one and the same
-- to the penalty function of a GiST index, which reads a uuid as a floating-point number.
create function bench.id(kind int, number bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(1640995200000 + number * 13), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
        || '8' || substr(md5(kind::text || ':' || number::text), 1, 15))::uuid
$$;

-- next
-- Evenly spread over [0, 1), always the same for the same arguments.
create function bench.chance(what bigint, number bigint) returns double precision language sql immutable parallel safe as $$
    select (hashint8extended(number, what * 7919 + :seed) & 1048575) / 1048576.0
$$;

-- next
-- Where companies are: a few countries have most of them.
create table bench.place as
select country, region, number, sum(share) over (order by number) / sum(share) over () as upto
from (select country, region, row_number() over (order by share desc, country) as number, share
      from (select placement.country, placement.region,
                   case placement.country when 'US' then 40 when 'DE' then 25 when 'GB' then 15 when 'FR' then 15
                       when 'JP' then 12 when 'KR' then 10 when 'IN' then 10 when 'BR' then 8 when 'TR' then 6
                       when 'CA' then 6 when 'AU' then 5 else 0.3 end as share
            from organizations.country_placement placement
            where placement.region is not null and placement.recorded_until is null) shared) numbered;

-- next
create table bench.partner as
select number, bench.id(1, number) as id, place.country, place.region,
       case when bench.chance(2, number) < 0.7 then 'DIRECT_BILL' else 'INDIRECT_PROVIDER' end as kind,
       'partner ' || substr(md5(number::text || :seed), 1, 10) as name
from generate_series(1, :partners) as number
cross join lateral (
    select country, region from bench.place where upto > bench.chance(1, number) order by upto limit 1) place;

-- next
-- As many as can be asked about: two of the first partners' own country each.
create table bench.customer as
select made.number, bench.id(2, made.number) as id, partner.id as partner, partner.country
from generate_series(1, least(:partners, 2000)) as made (number)
join bench.partner on partner.number = 1 + (made.number - 1) / 2;

-- next
insert into organizations.organization (id, domain, name, name_key, name_grams, search_terms, selectable, listed,
    created_at, version)
select made.id, made.name_key || '-' || made.number || '.example', made.name_key, made.name_key, made.grams,
       made.grams || array['k:' || made.kind, 't:selectable', 'c:' || made.country],
       true, false, timestamptz '2023-01-01 00:00:00+00', 1
from (select partner.id, partner.number, replace(partner.name, ' ', '-') as name_key, partner.kind, partner.country,
             array(select distinct 'n:' || substr(partner.name, place, width)
                   from generate_series(1, length(partner.name)) as place, generate_series(1, 2) as width
                   where place + width - 1 <= length(partner.name)) as grams
      from bench.partner) made
union all
select id, 'bench-customer-' || number || '.example', 'Customer ' || number, 'customer ' || number, '{}', '{}', false, false,
       timestamptz '2023-01-01 00:00:00+00', 1
from bench.customer
union all
select bench.id(3, number), 'bench-publisher-' || number || '.example', 'Publisher ' || number, 'publisher ' || number, '{}',
       '{}', false, false, timestamptz '2023-01-01 00:00:00+00', 1
from generate_series(1, greatest(1, :offers / 25)) as number;

-- next
insert into organizations.organization_country (organization, country, recorded_from)
select id, country, timestamptz '2023-01-01 00:00:00+00' from bench.partner
union all
select id, country, timestamptz '2023-01-01 00:00:00+00' from bench.customer
union all
select bench.id(3, number), 'DE', timestamptz '2023-01-01 00:00:00+00'
from generate_series(1, greatest(1, :offers / 25)) as number;

-- next
insert into organizations.enrolment (organization, kind, recorded_by, recorded_from)
select id, kind, id, timestamptz '2023-01-01 00:00:00+00' from bench.partner
union all
select id, 'CUSTOMER', id, timestamptz '2023-01-01 00:00:00+00' from bench.customer
union all
select bench.id(3, number), 'PUBLISHER', bench.id(3, number), timestamptz '2023-01-01 00:00:00+00'
from generate_series(1, greatest(1, :offers / 25)) as number;

-- next
-- Nearly all are active now; one in ten was something else before.
insert into organizations.program_status (organization, status, reason, recorded_by, recorded_by_name, recorded_from,
    recorded_until)
select id, 'PENDING', 'applied', id, 'Operator', timestamptz '2023-01-01 00:00:00+00',
       timestamptz '2025-03-01 00:00:00+00'
from bench.partner where bench.chance(3, number) < 0.1
union all
select id, case when bench.chance(4, number) < 0.95 or number <= 100 then 'ACTIVE' else 'RESTRICTED' end, 'decided', id,
       'Operator',
       case when bench.chance(3, number) < 0.1 then timestamptz '2025-03-01 00:00:00+00'
           else timestamptz '2023-01-01 00:00:00+00' end, null
from bench.partner;

-- next
insert into organizations.partner_agreement (organization, region, signed_by, signed_by_name, recorded_from)
select id, region, id, 'Somebody', timestamptz '2023-01-01 00:00:00+00'
from bench.partner where number <= 100 or bench.chance(5, number) < 0.97;

-- next
insert into relationships.customer_relationship (partner, customer, delegated_admin, recorded_by, recorded_by_name,
    recorded_from)
select partner, id, false, partner, 'Somebody', timestamptz '2023-01-01 00:00:00+00' from bench.customer;

-- next
insert into relationships.customer_agreement (customer, manner, signer_name, signer_email, agreed_on, recorded_by,
    recorded_from)
select id, 'ACCEPTED', 'Somebody', 'somebody@customer.example', date '2023-01-01', id,
       timestamptz '2023-01-01 00:00:00+00'
from bench.customer;

-- next
-- The first offer is for everybody on a list, the second for ten, the third for any partner; of the others a quarter is for any.
create table bench.offer as
select number, bench.id(4, number) as id, bench.id(3, 1 + number % greatest(1, :offers / 25)) as publisher,
       case when number <= 2 then 'SPECIFIC' when number = 3 or bench.chance(6, number) < 0.25 then 'ANY'
           when bench.chance(6, number) < 0.95 then 'SPECIFIC' else 'NONE' end as option,
       case when number > 3 and bench.chance(7, number) < 0.05 then 'STOPPED' else 'LIVE' end as state,
       case when number = 1 then :partners - greatest(20, :partners / 100) when number = 2 then 10
           else least(:partners, floor(:mean * 0.5 * sqrt(:offers / number::double precision)))::int end as wanted,
       case when number <= 3 or bench.chance(8, number) < 0.6 then null
           when bench.chance(8, number) < 0.85 then 'EUROPE' else 'UNITED_STATES' end as only_region
from generate_series(1, :offers) as number;

-- next
insert into catalog.offer (id, publisher, readable_id, alias, type, product_id, default_language, created_at,
    changed_at, search_text)
select id, publisher, 'offer-' || number, 'Offer ' || number, 'SAAS',
       'D' || (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + ((number >> (5 * place)) & 31)::int, 1), '')
               from generate_series(0, 10) as place),
       'en', timestamptz '2023-02-01 00:00:00+00', timestamptz '2023-02-01 00:00:00+00', 'offer ' || number
from bench.offer;

-- next
insert into catalog.offer_state (offer, state, recorded_from, recorded_until)
select id, 'DRAFT', timestamptz '2023-02-01 00:00:00+00', timestamptz '2023-03-01 00:00:00+00' from bench.offer
union all
select id, state, timestamptz '2023-03-01 00:00:00+00', null from bench.offer;

-- next
insert into catalog.live_listing (offer, language, name, folded_name, search_summary, is_default, folded_text)
select id, 'en', 'Offer ' || substr(md5(number::text), 1, 8) || ' ' || number,
       'offer ' || substr(md5(number::text), 1, 8) || ' ' || number, 'What it does', true,
       'offer ' || substr(md5(number::text), 1, 8) || ' ' || number || ' what it does'
from bench.offer;

-- next
create table bench.plan as
select offer.number * 4 + place as number, bench.id(5, offer.number * 4 + place) as id, offer.id as offer,
       offer.only_region, place
from bench.offer
cross join lateral generate_series(0, case when bench.chance(9, offer.number) < 0.5 then 0 else 1 end) as place;

-- next
insert into catalog.plan (id, offer, readable_id, sku, type, created_at)
select id, offer, 'plan-' || place, lpad(place::text, 4, '0'), 'SAAS_TRANSACT', timestamptz '2023-02-01 00:00:00+00'
from bench.plan;

-- next
-- One in five was changed once: what it said before is history.
insert into catalog.live_plan (plan, offer, type, is_private, is_stopped, markets, minimum_quantity, maximum_quantity,
    one_per_customer, trial_months, recorded_from, recorded_until)
select plan.id, plan.offer, 'SAAS_TRANSACT', false, changed.stopped, markets.countries, 1, 500, false, 0,
       changed.recorded_from, changed.recorded_until
from bench.plan
join (select region, array_agg(country order by country) as countries from bench.place group by region
      union all
      select null, array_agg(country order by country) from bench.place) markets
    on markets.region is not distinct from plan.only_region
cross join lateral (
    select false as stopped, timestamptz '2023-03-01 00:00:00+00' as recorded_from,
           case when bench.chance(10, plan.number) < 0.2 then timestamptz '2025-09-01 00:00:00+00' end as recorded_until
    union all
    select plan.number > 30 and bench.chance(11, plan.number) < 0.1, timestamptz '2025-09-01 00:00:00+00', null
    where bench.chance(10, plan.number) < 0.2) changed;

-- next
insert into catalog.publication (id, offer, number, content, published_by, recorded_from)
select bench.id(6, offer.number), offer.id, 1,
       (select :content::jsonb || jsonb_build_object('plans', jsonb_object_agg(plan.id::text, :plan::jsonb))
        from bench.plan where plan.offer = offer.id),
       offer.publisher, timestamptz '2023-03-01 00:00:00+00'
from bench.offer;

-- next
insert into catalog.price (availability_id, plan, market, term, billing_cycle, currency, amount, version, recorded_from)
select 'P' || (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ',
                  1 + (((plan.number * 16 + sold.place) >> (5 * digit)) & 31)::int, 1), '')
               from generate_series(0, 10) as digit),
       plan.id, sold.country, 'P1Y', 'ANNUAL', 'EUR', 10 + plan.number % 90, 1, timestamptz '2023-03-01 00:00:00+00'
from bench.plan
cross join (values (1, 'US'), (2, 'DE'), (3, 'GB'), (4, 'FR'), (5, 'JP'), (6, 'KR'), (7, 'TR')) as sold (place, country)
where plan.only_region is null
    or (plan.only_region = 'EUROPE' and sold.country in ('DE', 'GB', 'FR'))
    or (plan.only_region = 'UNITED_STATES' and sold.country = 'US');

-- next
insert into channel.audience (offer_id, publisher_id, draft_option, draft_version)
select id, publisher, option, 1 from bench.offer;

-- next
insert into channel.audience_change (id, offer_id, path, made_at, made_by, made_for, made_by_name, option_before,
    option_after, partners_added, partners_removed)
select bench.id(7, number), id, 'PUBLISH', timestamptz '2023-03-01 00:00:00+00', publisher, publisher, 'Publisher',
       'NOT_SET', option, wanted, 0
from bench.offer;

-- next
insert into channel.audience_option (id, offer_id, option, change_id, recorded_from, recorded_until)
select bench.id(8, number * 2), id, 'NONE', bench.id(7, number), timestamptz '2023-03-01 00:00:00+00',
       timestamptz '2024-01-01 00:00:00+00'
from bench.offer where bench.chance(12, number) < 0.2
union all
select bench.id(8, number * 2 + 1), id, option, bench.id(7, number),
       case when bench.chance(12, number) < 0.2 then timestamptz '2024-01-01 00:00:00+00'
           else timestamptz '2023-03-01 00:00:00+00' end, null
from bench.offer;

-- next
-- Half of a list are the partners that everybody has, the tenth of all that stands first; the rest comes from anywhere.
-- A list grew over three years. One grant in ten was changed once, and the row before is history; one in fifty ended, one in
-- fifty is winding down, one in twelve is limited to its partner's country.
insert into channel.authorization (id, authorization_id, offer_id, partner_id, state, origin, effective_from,
    effective_until, expiry_blocked, markets, onward, wind_down_start, wind_down_date, ended_because, granted_at,
    granted_by, change_id, recorded_from, recorded_until)
select bench.id(9, granted.number * 2 + version.place), bench.id(10, granted.number), granted.offer, partner.id,
       version.state, 'SELECTED', granted.since, null, false,
       case when granted.fate >= 0.8 and granted.fate < 0.88 and version.place = 1 then array[partner.country] end, 'ALL',
       case when version.state = 'WINDING_DOWN' then timestamptz '2026-05-01 00:00:00+00' end,
       case when version.state = 'WINDING_DOWN' then timestamptz '2026-09-30 00:00:00+00' end,
       case when version.state = 'ENDED' then 'REMOVED' end, granted.since, granted.publisher, granted.change,
       version.recorded_from, version.recorded_until
from (
    select listed.*, timestamptz '2023-03-02 00:00:00+00' + bench.chance(13, listed.number) * interval '1180 days' as since,
           bench.chance(14, listed.number) as fate
    from (
        select offer.number::bigint * :partners + place as number, offer.id as offer, offer.publisher,
               bench.id(7, offer.number) as change,
               case when place < least(popular.number, offer.wanted / 2)
                   then 1 + (offer.number * 31 + place * 7919) % popular.number
                   else popular.number + 1 + (offer.number * 17
                       + (place - least(popular.number, offer.wanted / 2)) * 7919) % (:partners - popular.number)
               end as partner
        from bench.offer
        cross join (select greatest(1, :partners / 10) as number) popular
        cross join lateral generate_series(0,
            least(offer.wanted, least(popular.number, offer.wanted / 2) + :partners - popular.number) - 1) as place
        where offer.option = 'SPECIFIC') listed) granted
join bench.partner on partner.number = granted.partner
cross join lateral (
    select 0 as place, 'GRANTED' as state, granted.since as recorded_from, granted.since + interval '7 days' as recorded_until
    where granted.fate >= 0.9
    union all
    select 1, case when granted.fate < 0.02 then 'ENDED' when granted.fate < 0.04 then 'WINDING_DOWN' else 'GRANTED' end,
           case when granted.fate >= 0.9 then granted.since + interval '7 days' else granted.since end, null::timestamptz) version;

-- next
delete from channel.audience_size;

-- next
insert into channel.audience_size (offer_id, listed)
select offer_id, count(*) from channel.authorization where recorded_until is null and state <> 'ENDED' group by offer_id;
