package org.entrepot.relationships.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.application.EndCustomerRelationship;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.relationships.application.RecordCustomerRelationship;
import org.entrepot.relationships.domain.Links;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A partner's customers for programs. */
@RestController
@RequestMapping("/api/organization/customers")
class CustomersApi {

    private final ReadRelationships reading;
    private final RecordCustomerRelationship adding;
    private final RecordCustomerAgreement agreeing;
    private final EndCustomerRelationship ending;

    CustomersApi(
            ReadRelationships reading,
            RecordCustomerRelationship adding,
            RecordCustomerAgreement agreeing,
            EndCustomerRelationship ending) {
        this.reading = reading;
        this.adding = adding;
        this.agreeing = agreeing;
        this.ending = ending;
    }

    /** A customer by the domain it has here already. */
    record ExistingBody(String domain, boolean delegatedAdmin) {}

    /** A customer that is no organization here yet. */
    record NewBody(
            String name,
            String domain,
            String country,
            NewCustomer.BillingProfile billing,
            Optional<String> adminEmail,
            boolean delegatedAdmin) {}

    /** Who signed for the customer, and when (R300). */
    record AgreementBody(String name, String email, Optional<String> phone, String date) {}

    /** A customer in a list. */
    record CustomerEntry(
            OrganizationId id,
            String name,
            String domain,
            String country,
            boolean delegatedAdmin,
            boolean agreementAccepted,
            Instant since) {

        static CustomerEntry of(Relationships.Customer customer) {
            return new CustomerEntry(
                    customer.organization().id(),
                    customer.organization().name(),
                    customer.organization().domain().value(),
                    customer.organization().country().value(),
                    customer.hasDelegatedAdmin(),
                    customer.hasAgreement(),
                    customer.since());
        }
    }

    /** One customer. */
    record CustomerFull(
            OrganizationId id,
            String name,
            String domain,
            String country,
            boolean delegatedAdmin,
            Optional<LocalDate> agreedOn,
            int activeSubscriptions,
            List<Instant> since) {

        static CustomerFull of(ReadRelationships.CustomerDetails details) {
            Organization organization = details.organization();
            return new CustomerFull(
                    organization.id(),
                    organization.name(),
                    organization.domain().value(),
                    organization.country().value(),
                    details.hasDelegatedAdmin(),
                    details.agreement().map(Links.Agreement::agreedOn),
                    details.activeSubscriptions(),
                    details.history().stream().map(entry -> entry.from()).toList());
        }
    }

    @GetMapping
    Page<CustomerEntry> list(Actor actor, @RequestParam(defaultValue = "") String q, PageRequest page) {
        return RefusedException.valueOf(reading.customers(actor, q, page)).map(CustomerEntry::of);
    }

    @PostMapping
    ResponseEntity<CustomerFull> create(Actor actor, @RequestBody NewBody body) {
        var customer = new NewCustomer(
                body.name(),
                body.domain(),
                body.country(),
                body.billing(),
                body.adminEmail().orElse(""));
        return created(actor, RefusedException.valueOf(adding.recordNew(actor, customer, body.delegatedAdmin())));
    }

    @PostMapping("/existing")
    ResponseEntity<CustomerFull> add(Actor actor, @RequestBody ExistingBody body) {
        return created(
                actor, RefusedException.valueOf(adding.recordByDomain(actor, body.domain(), body.delegatedAdmin())));
    }

    @GetMapping("/{id}")
    CustomerFull one(Actor actor, @PathVariable String id) {
        return CustomerFull.of(RefusedException.valueOf(reading.customer(actor, CustomersPages.id(id))));
    }

    @PutMapping("/{id}/agreement")
    CustomerFull attest(Actor actor, @PathVariable String id, @RequestBody AgreementBody body) {
        var attestation = new RecordCustomerAgreement.Attestation(
                body.name(), body.email(), body.phone().orElse(""), body.date());
        RefusedException.valueOf(agreeing.attest(actor, CustomersPages.id(id), attestation));
        return one(actor, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        RefusedException.valueOf(ending.end(actor, CustomersPages.id(id)));
    }

    private ResponseEntity<CustomerFull> created(Actor actor, OrganizationId id) {
        return ResponseEntity.created(URI.create("/api/organization/customers/" + id))
                .body(one(actor, id.toString()));
    }
}
