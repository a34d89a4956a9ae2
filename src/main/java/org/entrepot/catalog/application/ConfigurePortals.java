package org.entrepot.catalog.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.DeploymentPortal;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Portals;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator says where usage-based plans of a type are deployed; without that they are not sold here (P13, R61). */
@Service
@Transactional
public class ConfigurePortals {

    private final Portals portals;
    private final Receipts receipts;
    private final BusinessClock clock;

    ConfigurePortals(Portals portals, Receipts receipts, BusinessClock clock) {
        this.portals = portals;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome<List<Portals.Entry>> history(Actor actor) {
        return mayConfigure(actor).map(_ -> portals.history());
    }

    public Outcome<DeploymentPortal> configure(Actor actor, OfferType type, String name, String url) {
        return mayConfigure(actor).then(_ -> {
            var problems = new Problems();
            var readName = problems.at("name", Inputs.name(name, 100));
            var readUrl = problems.at("url", Inputs.httpsUrl(url));
            problems.addIf(!type.isUsageBased(), "type", CatalogRefusal.PORTAL_NOT_FOR_TYPE);
            return problems.orElse(() -> write(
                    actor, new DeploymentPortal(type, readName.orElseThrow(), readUrl.orElseThrow(), moment(type))));
        });
    }

    public Outcome<OfferType> remove(Actor actor, OfferType type) {
        return mayConfigure(actor).then(_ -> {
            if (current(type).isEmpty()) {
                return Denial.notFound();
            }
            portals.remove(type, moment(type));
            receipts.record(
                    actor,
                    CatalogReceipt.DEPLOYMENT_PORTAL_REMOVED,
                    ReceiptContent.empty().with("type", type));
            return Outcome.done(type);
        });
    }

    private DeploymentPortal write(Actor actor, DeploymentPortal portal) {
        portals.configure(portal, actor.user());
        receipts.record(
                actor,
                CatalogReceipt.DEPLOYMENT_PORTAL_CONFIGURED,
                ReceiptContent.empty().with("type", portal.type()).withHashOf("url", portal.url()));
        return portal;
    }

    /** Just after the last one recorded, should both come at one instant (P18). */
    private Instant moment(OfferType type) {
        var now = clock.now();
        return current(type)
                .map(DeploymentPortal::since)
                .filter(since -> !since.isBefore(now))
                .map(since -> since.plusNanos(1_000))
                .orElse(now);
    }

    private Optional<DeploymentPortal> current(OfferType type) {
        return portals.current().stream()
                .filter(portal -> portal.type() == type)
                .findFirst();
    }

    private static Outcome<Actor> mayConfigure(Actor actor) {
        return actor.has(Role.OPERATIONS) ? Outcome.done(actor) : Denial.needs(Role.OPERATIONS);
    }
}
