create schema if not exists sales;

create sequence sales.order_number start 100001;

-- An order is never edited. Purchaser and beneficiary are kept apart (P10): the partner is billed, the customer uses.
create table sales.sales_order (
    id uuid primary key,
    number bigint not null unique,
    purchaser uuid not null,
    beneficiary uuid not null,
    transacting_partner uuid not null,
    reseller uuid,
    -- partner (MPN) id of record (R240, R241)
    partner_of_record text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    placed_at timestamptz not null,
    placed_by uuid not null,
    placed_by_name text not null,
    version bigint not null default 1 check (version > 0)
);
create index sales_order_of_partner on sales.sales_order (transacting_partner, id desc);
create index sales_order_of_reseller on sales.sales_order (reseller, id desc) where reseller is not null;
create index sales_order_of_customer on sales.sales_order (beneficiary, id desc);

-- Price and term as they were when the order was placed.
create table sales.order_line (
    order_id uuid not null references sales.sales_order (id),
    number int not null check (number > 0),
    offer uuid not null references catalog.offer (id),
    plan uuid not null references catalog.plan (id),
    -- product:sku:availability, stored unchanged (P10)
    catalog_item text not null,
    plan_type text not null,
    quantity int check (quantity > 0),
    unit_price numeric not null check (unit_price >= 0),
    term text not null,
    billing_cycle text not null,
    trial_months int not null check (trial_months >= 0),
    -- default-in plans never count as sold (P1, P5)
    depends_on_audience boolean not null,
    -- a cancellation inside the window ends the fact from that moment on (P1)
    cancelled_in_window_at timestamptz,
    primary key (order_id, number)
);
create index order_line_of_offer on sales.order_line (offer, order_id);
create index order_line_of_plan on sales.order_line (plan);

create table sales.subscription (
    id uuid primary key,
    order_id uuid not null,
    line_number int not null,
    customer uuid not null,
    partner uuid not null,
    reseller uuid,
    offer uuid not null references catalog.offer (id),
    plan uuid not null references catalog.plan (id),
    nickname text not null,
    term_start date not null,
    term_end date,
    trial_ends date,
    cancellation_window_ends timestamptz not null,
    auto_renew boolean not null,
    deployment_name text,
    deployment_url text,
    started_at timestamptz not null,
    version bigint not null default 1 check (version > 0),
    foreign key (order_id, line_number) references sales.order_line (order_id, number),
    check ((deployment_name is null) = (deployment_url is null))
);
create index subscription_of_partner on sales.subscription (partner, id desc);
create index subscription_of_reseller on sales.subscription (reseller, id desc) where reseller is not null;
create index subscription_of_customer_and_offer on sales.subscription (customer, offer);
create index subscription_of_offer on sales.subscription (offer, partner);
create index subscription_of_plan on sales.subscription (plan);
create index subscription_of_order on sales.subscription (order_id, line_number);

-- state and quantity with their history (P18)
create table sales.subscription_status (
    subscription_id uuid not null references sales.subscription (id),
    state text not null check (state in ('PENDING', 'ACTIVE', 'SUSPENDED', 'DELETED')),
    quantity int check (quantity > 0),
    recorded_from timestamptz not null,
    recorded_until timestamptz,
    check (recorded_from < recorded_until),
    exclude using gist (subscription_id with =, tstzrange(recorded_from, recorded_until) with &&)
);
create unique index subscription_status_current on sales.subscription_status (subscription_id)
    where recorded_until is null;
create index subscription_status_history on sales.subscription_status (subscription_id, recorded_from);

-- One row for each customer and offer that is limited to one (R227): locked while an order decides.
create table sales.single_holding (
    customer uuid not null,
    offer uuid not null references catalog.offer (id),
    primary key (customer, offer)
);
create index single_holding_by_offer on sales.single_holding (offer);
