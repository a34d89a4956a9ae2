package org.entrepot.relationships.application;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PhoneNumber;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.CustomerAgreementRecorded;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.domain.Links;
import org.entrepot.relationships.domain.RelationshipsReceipt;
import org.entrepot.relationships.domain.RelationshipsRefusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer agreement: accepted by the customer, or attested by its partner with the signer's name (R226, R300, R301). */
@Service
@Transactional
public class RecordCustomerAgreement {

    private static final int LONGEST_NAME = 200;

    private final Organizations organizations;
    private final Members members;
    private final Relationships relationships;
    private final Links links;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    RecordCustomerAgreement(
            Organizations organizations,
            Members members,
            Relationships relationships,
            Links links,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.members = members;
        this.relationships = relationships;
        this.links = links;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /** Who signed for the customer, and when, as typed; the phone may stay blank. */
    public record Attestation(String name, String email, String phone, String date) {}

    public Outcome<OrganizationId> attest(Actor actor, OrganizationId customer, Attestation typed) {
        if (!actor.has(Role.ADMIN_AGENT) && !actor.has(Role.SALES_AGENT)) {
            return Denial.needs(Role.ADMIN_AGENT, Role.SALES_AGENT);
        }
        if (!relationships.hasCustomer(actor.organization(), customer)) {
            return Denial.notFound();
        }
        if (!organizations
                .find(actor.organization())
                .map(Organization::isTransacting)
                .orElse(false)) {
            return Outcome.refused(RelationshipsRefusal.RESELLER_CANNOT_ATTEST);
        }
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(typed.name(), LONGEST_NAME));
        var email = problems.at("email", EmailAddress.parse(typed.email()));
        var phone = problems.atOptional("phone", typed.phone(), () -> PhoneNumber.parse(typed.phone()));
        var date = problems.at("date", date(typed.date()));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems.all());
        }
        return write(
                actor,
                new Links.Agreement(
                        customer,
                        Optional.of(actor.organization()),
                        name.orElseThrow(),
                        email.orElseThrow().value(),
                        phone.map(PhoneNumber::value).orElse(""),
                        date.orElseThrow()));
    }

    public Outcome<OrganizationId> accept(Actor actor) {
        if (!actor.has(Role.CUSTOMER_ADMIN)) {
            return Denial.needs(Role.CUSTOMER_ADMIN);
        }
        var customer = actor.organization();
        if (!organizations
                .find(customer)
                .filter(known -> known.is(EnrolmentKind.CUSTOMER))
                .isPresent()) {
            return Denial.notFound();
        }
        var email =
                members.byId(actor.user()).map(member -> member.email().value()).orElse("");
        return write(actor, new Links.Agreement(customer, Optional.empty(), actor.name(), email, "", today()));
    }

    private Outcome<OrganizationId> write(Actor actor, Links.Agreement agreement) {
        var customer = agreement.customer();
        links.lock(customer, customer);
        if (relationships.hasCustomerAgreement(customer)) {
            return Outcome.refused(RelationshipsRefusal.CUSTOMER_AGREEMENT_ALREADY_ACCEPTED);
        }
        links.addAgreement(agreement, actor, clock.now());
        receipts.record(
                actor,
                agreement.attestedBy().isPresent()
                        ? RelationshipsReceipt.CUSTOMER_AGREEMENT_ATTESTED
                        : RelationshipsReceipt.CUSTOMER_AGREEMENT_ACCEPTED,
                ReceiptContent.about("customer", customer.value())
                        .with("date", agreement.agreedOn())
                        .withHashOf("signer", agreement.signerName())
                        .concerning(customer));
        events.publishEvent(new CustomerAgreementRecorded(customer));
        return Outcome.done(customer);
    }

    private Outcome<LocalDate> date(String typed) {
        if (typed.isBlank()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        try {
            var date = LocalDate.parse(typed.strip());
            return date.isAfter(today()) ? Outcome.refused(RelationshipsRefusal.DATE_IN_FUTURE) : Outcome.done(date);
        } catch (DateTimeParseException _) {
            return Outcome.refused(RelationshipsRefusal.DATE_MALFORMED);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }
}
