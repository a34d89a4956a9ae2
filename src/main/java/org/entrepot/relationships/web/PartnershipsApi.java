package org.entrepot.relationships.web;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.application.EndCustomerRelationship;
import org.entrepot.relationships.application.EndPartnership;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Providers, resellers, and a customer's partners, for programs. */
@RestController
@RequestMapping("/api/organization")
class PartnershipsApi {

    private final ReadRelationships reading;
    private final RecordPartnership partnering;
    private final EndPartnership parting;
    private final RecordCustomerAgreement agreeing;
    private final EndCustomerRelationship ending;

    PartnershipsApi(
            ReadRelationships reading,
            RecordPartnership partnering,
            EndPartnership parting,
            RecordCustomerAgreement agreeing,
            EndCustomerRelationship ending) {
        this.reading = reading;
        this.partnering = partnering;
        this.parting = parting;
        this.agreeing = agreeing;
        this.ending = ending;
    }

    /** The other end of a link. */
    record LinkEntry(OrganizationId id, String name, String domain, String country, Instant since) {

        static LinkEntry of(Relationships.Link link) {
            return new LinkEntry(
                    link.organization().id(),
                    link.organization().name(),
                    link.organization().domain().value(),
                    link.organization().country().value(),
                    link.since());
        }
    }

    /** A partner as its customer sees it. */
    record PartnerEntry(OrganizationId id, String name, String domain, boolean delegatedAdmin) {

        static PartnerEntry of(ReadRelationships.OurPartner partner) {
            return new PartnerEntry(
                    partner.organization().id(),
                    partner.organization().name(),
                    partner.organization().domain().value(),
                    partner.hasDelegatedAdmin());
        }
    }

    @GetMapping("/resellers")
    List<LinkEntry> resellers(Actor actor) {
        return RefusedException.valueOf(reading.partnerships(actor)).resellers().stream()
                .map(LinkEntry::of)
                .toList();
    }

    @DeleteMapping("/resellers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id) {
        RefusedException.valueOf(parting.end(actor, actor.organization(), CustomersPages.id(id)));
    }

    @GetMapping("/providers")
    List<LinkEntry> providers(Actor actor) {
        return RefusedException.valueOf(reading.partnerships(actor)).providers().stream()
                .map(LinkEntry::of)
                .toList();
    }

    /** The caller's organization, a reseller, authorises that provider (R16). */
    @PutMapping("/providers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void authorise(Actor actor, @PathVariable String id) {
        RefusedException.valueOf(partnering.record(actor, CustomersPages.id(id), actor.organization()));
    }

    @GetMapping("/partners")
    List<PartnerEntry> partners(Actor actor) {
        return RefusedException.valueOf(reading.ourPartners(actor)).stream()
                .map(PartnerEntry::of)
                .toList();
    }

    @DeleteMapping("/partners/{id}/delegated-admin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String id) {
        RefusedException.valueOf(ending.withdrawDelegatedAdmin(actor, CustomersPages.id(id)));
    }

    /** The caller's organization, a customer, accepts the customer agreement (R226). */
    @PutMapping("/customer-agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Actor actor) {
        RefusedException.valueOf(agreeing.accept(actor));
    }
}
