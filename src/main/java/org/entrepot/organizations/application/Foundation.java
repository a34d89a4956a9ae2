package org.entrepot.organizations.application;

import java.time.Instant;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.OrganizationCreated;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.Standings;
import org.entrepot.organizations.domain.Tenants;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lays an organization down, whoever wanted it: tenant, enrolments, first standing in the program (R12). */
@Component
class Foundation {

    private final Tenants tenants;
    private final Standings standings;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    Foundation(
            Tenants tenants,
            Standings standings,
            BusinessClock clock,
            Receipts receipts,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.standings = standings;
        this.clock = clock;
        this.receipts = receipts;
        this.events = events;
    }

    /** @param status the first one of a partner; nobody else has any */
    OrganizationId lay(
            Actor actor,
            OrganizationId id,
            String name,
            DomainName domain,
            CountryCode country,
            Set<EnrolmentKind> kinds,
            ProgramStatus status,
            String reason) {
        var now = clock.now();
        tenants.add(id, name, domain, country, false, now);
        kinds.forEach(kind -> standings.enrol(id, kind, actor, now));
        firstStatus(actor, id, kinds, status, reason, now);
        tenants.refresh(id);
        receipts.record(
                actor,
                OrganizationsReceipt.ORGANIZATION_CREATED,
                ReceiptContent.about("organization", id.value())
                        .with("country", country)
                        .withCodes("kinds", kinds)
                        .withHashOf("name", name)
                        .withHashOf("domain", domain.value())
                        .concerning(id));
        events.publishEvent(new OrganizationCreated(id));
        return id;
    }

    private void firstStatus(
            Actor actor,
            OrganizationId id,
            Set<EnrolmentKind> kinds,
            ProgramStatus status,
            String reason,
            Instant now) {
        if (kinds.stream().anyMatch(kind -> kind.party() == Party.PARTNER)) {
            standings.changeStatus(id, status, reason, actor, now);
        }
    }
}
