package org.entrepot.materials.application;

import java.time.Duration;
import java.util.Objects;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.SystemClock;
import org.entrepot.materials.MaterialLinkBroke;
import org.entrepot.materials.domain.LinkChecks;
import org.entrepot.materials.domain.LinkChecks.Due;
import org.entrepot.materials.domain.LinkChecks.Seen;
import org.entrepot.materials.domain.LinkProbe;
import org.entrepot.materials.domain.LinkSchedule;
import org.entrepot.materials.domain.Materials;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the links of materials, each once a day, and tells the publisher of one that broke. No transaction is open while
 * somebody else's machine is waited for.
 */
@Service
public class CheckLinks {

    /** Long enough for the slowest look; then another process may take it. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LinkChecks checks;
    private final Materials materials;
    private final LinkProbe web;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SystemClock system;
    private final BusinessClock clock;

    CheckLinks(
            LinkChecks checks,
            Materials materials,
            LinkProbe web,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            SystemClock system,
            BusinessClock clock) {
        this.checks = checks;
        this.materials = materials;
        this.web = web;
        this.events = events;
        this.transaction = transaction;
        this.system = system;
        this.clock = clock;
    }

    /** False when none is due. */
    public boolean checkOne() {
        var taken = Objects.requireNonNull(transaction.execute(_ -> checks.take(system.now(), LEASE)));
        taken.ifPresent(due -> {
            var fault = web.look(due.url());
            var at = system.now();
            var seen = LinkSchedule.judge(fault, due.failures(), due.isBroken(), at);
            transaction.executeWithoutResult(_ -> {
                checks.save(due.version(), seen, LinkSchedule.next(seen, at));
                tell(due, seen);
            });
        });
        return taken.isPresent();
    }

    private void tell(Due due, Seen seen) {
        if (!seen.isBroken() || due.isBroken()) {
            return;
        }
        materials
                .version(due.version())
                .ifPresent(version -> materials
                        .find(version.material())
                        .ifPresent(material -> events.publishEvent(new MaterialLinkBroke(
                                material.offer(), material.publisher(), material.id(), version.title(), clock.now()))));
    }
}
