package org.entrepot.relationships.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;
import org.entrepot.relationships.domain.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links and agreements in PostgreSQL. */
@Repository
class JdbcLinks implements Links {

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(OrganizationId one, OrganizationId other) {
        var key = one.value().getLeastSignificantBits() * 31 + other.value().getLeastSignificantBits();
        jdbc.sql("select cast(pg_advisory_xact_lock(:key) as text)")
                .param("key", key)
                .query((_, _) -> true)
                .list();
    }

    @Override
    public void addPartnership(OrganizationId provider, OrganizationId reseller, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into relationships.partnership
                            (provider, reseller, recorded_by, recorded_by_name, recorded_from)
                        select :provider, :reseller, :actor, :actorName, greatest(:now, max(recorded_until))
                        from relationships.partnership
                        where provider = :provider and reseller = :reseller
                        """)
                .param("provider", provider.value())
                .param("reseller", reseller.value())
                .param("actor", actor.user().value())
                .param("actorName", actor.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public boolean endPartnership(OrganizationId provider, OrganizationId reseller, Instant now) {
        return jdbc.sql("""
                        update relationships.partnership
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where provider = :provider and reseller = :reseller and recorded_until is null
                        """)
                        .param("provider", provider.value())
                        .param("reseller", reseller.value())
                        .param("now", Rows.parameter(now))
                        .update()
                > 0;
    }

    @Override
    public void addCustomer(
            OrganizationId partner, OrganizationId customer, boolean delegatedAdmin, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into relationships.customer_relationship
                            (partner, customer, delegated_admin, recorded_by, recorded_by_name, recorded_from)
                        select :partner, :customer, :delegated, :actor, :actorName, greatest(:now, max(recorded_until))
                        from relationships.customer_relationship
                        where partner = :partner and customer = :customer
                        """)
                .param("partner", partner.value())
                .param("customer", customer.value())
                .param("delegated", delegatedAdmin)
                .param("actor", actor.user().value())
                .param("actorName", actor.name())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public boolean endCustomer(OrganizationId partner, OrganizationId customer, Instant now) {
        return jdbc.sql("""
                        update relationships.customer_relationship
                        set recorded_until = greatest(:now, recorded_from + interval '1 microsecond')
                        where partner = :partner and customer = :customer and recorded_until is null
                        """)
                        .param("partner", partner.value())
                        .param("customer", customer.value())
                        .param("now", Rows.parameter(now))
                        .update()
                > 0;
    }

    @Override
    public boolean hasDelegatedAdmin(OrganizationId partner, OrganizationId customer) {
        return jdbc.sql("""
                        select delegated_admin
                        from relationships.customer_relationship
                        where partner = :partner and customer = :customer and recorded_until is null
                        """)
                .param("partner", partner.value())
                .param("customer", customer.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void addAgreement(Agreement agreement, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into relationships.customer_agreement (customer, manner, attested_by_partner,
                            signer_name, signer_email, signer_phone, agreed_on, recorded_by, recorded_from)
                        select :customer, :manner, cast(:partner as uuid),
                               :name, :email, nullif(:phone, ''), :agreedOn, :actor, greatest(:now, max(recorded_until))
                        from relationships.customer_agreement
                        where customer = :customer
                        """)
                .param("customer", agreement.customer().value())
                .param("manner", agreement.attestedBy().isPresent() ? "ATTESTED" : "ACCEPTED")
                .param(
                        "partner",
                        agreement.attestedBy().map(OrganizationId::toString).orElse(null))
                .param("name", agreement.signerName())
                .param("email", agreement.signerEmail())
                .param("phone", agreement.signerPhone())
                .param("agreedOn", agreement.agreedOn())
                .param("actor", actor.user().value())
                .param("now", Rows.parameter(now))
                .update();
    }

    @Override
    public Optional<Agreement> agreement(OrganizationId customer) {
        return jdbc.sql("""
                        select customer, attested_by_partner, signer_name, signer_email,
                               coalesce(signer_phone, '') as signer_phone, agreed_on
                        from relationships.customer_agreement
                        where customer = :customer and recorded_until is null
                        """)
                .param("customer", customer.value())
                .query((row, _) -> new Agreement(
                        Rows.organization(row, "customer"),
                        Optional.ofNullable(row.getObject("attested_by_partner", UUID.class))
                                .map(OrganizationId::new),
                        row.getString("signer_name"),
                        row.getString("signer_email"),
                        row.getString("signer_phone"),
                        row.getObject("agreed_on", LocalDate.class)))
                .optional();
    }

    @Override
    public List<Recorded<Boolean>> customerHistory(OrganizationId partner, OrganizationId customer) {
        return jdbc.sql("""
                        select delegated_admin, recorded_from, recorded_until
                        from relationships.customer_relationship
                        where partner = :partner and customer = :customer
                        order by recorded_from desc
                        """)
                .param("partner", partner.value())
                .param("customer", customer.value())
                .query((row, _) -> new Recorded<>(
                        row.getBoolean("delegated_admin"),
                        Rows.moment(row, "recorded_from"),
                        Optional.ofNullable(row.getObject("recorded_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
