package org.entrepot.health.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.UpdateId;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.IncidentVersion;
import org.entrepot.health.domain.Incidents;
import org.entrepot.health.domain.Reach;
import org.entrepot.health.domain.Reach.Delivery;
import org.entrepot.health.domain.Reach.Told;
import org.entrepot.health.spi.DeliveryProofs;
import org.entrepot.health.spi.DeliveryProofs.Proof;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was told when, and who looked when; and what was said before corrections. For the publisher. */
@Service
@Transactional(readOnly = true)
public class ReadDeliveries {

    private final OwnIncidents own;
    private final Incidents incidents;
    private final Reach reach;
    private final DeliveryProofs proofs;
    private final Organizations organizations;

    ReadDeliveries(
            OwnIncidents own, Incidents incidents, Reach reach, DeliveryProofs proofs, Organizations organizations) {
        this.own = own;
        this.incidents = incidents;
        this.reach = reach;
        this.proofs = proofs;
        this.organizations = organizations;
    }

    public Outcome<List<Told>> tellings(Actor actor, IncidentId id) {
        return own.find(actor, id).map(incident -> reach.tellings(incident.id()));
    }

    public Outcome<Deliveries> deliveries(Actor actor, IncidentId id, UUID telling, PageRequest page) {
        return own.find(actor, id)
                .then(incident -> reach.tellings(id).stream()
                        .filter(told -> told.id().equals(telling))
                        .findFirst()
                        .map(told -> Outcome.done(deliveries(incident, told, page)))
                        .orElseGet(Denial::notFound));
    }

    public Outcome<History> history(Actor actor, IncidentId id) {
        return own.find(actor, id).map(incident -> new History(incident, incidents.versionsOf(id)));
    }

    /** Every form that one entry ever had, oldest first. */
    public Outcome<List<IncidentUpdate>> forms(Actor actor, IncidentId id, UpdateId update) {
        return own.find(actor, id)
                .then(incident -> incident.update(update)
                        .map(found -> Outcome.done(incidents.formsOf(found.id())))
                        .orElseGet(Denial::notFound));
    }

    private Deliveries deliveries(Incident incident, Told told, PageRequest page) {
        var found = reach.deliveries(told.id(), page);
        var ids = found.items().stream()
                .map(delivery -> delivery.hearer().organization())
                .toList();
        return new Deliveries(incident, told, found, organizations.names(ids), proofs.of(told.id(), ids));
    }

    /** @param versions oldest first */
    public record History(Incident incident, List<IncidentVersion> versions) {

        public History {
            versions = List.copyOf(versions);
        }
    }

    /** @param proofs what became of it on its way to people; companies not yet reached are left out */
    public record Deliveries(
            Incident incident,
            Told told,
            Page<Delivery> page,
            Map<OrganizationId, String> names,
            Map<OrganizationId, Proof> proofs) {

        public Deliveries {
            names = Map.copyOf(names);
            proofs = Map.copyOf(proofs);
        }

        /** In a language for which the title is there. */
        public String title(Locale locale) {
            return incident.current()
                    .titles()
                    .forPartners(locale, incident.firstLanguage())
                    .text();
        }
    }
}
