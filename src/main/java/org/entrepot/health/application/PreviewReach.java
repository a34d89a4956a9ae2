package org.entrepot.health.application;

import java.util.Map;
import org.entrepot.health.domain.Reach;
import org.entrepot.health.domain.Reach.Figures;
import org.entrepot.health.domain.Reach.Reached;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problems;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an incident would be told to, before it is (A43). The publisher hears which partners, and of customers the number. */
@Service
@Transactional(readOnly = true)
public class PreviewReach {

    private final CheckCoverage check;
    private final Reach reach;
    private final Organizations organizations;

    PreviewReach(CheckCoverage check, Reach reach, Organizations organizations) {
        this.check = check;
        this.reach = reach;
        this.organizations = organizations;
    }

    public Outcome<Preview> preview(Actor actor, CoverageInput input, PageRequest page) {
        return HealthAccess.asPublisher(actor).then(publisher -> {
            var problems = new Problems();
            var coverage = check.check(publisher.organization(), input, problems);
            return problems.orElse(coverage::orElseThrow).map(covered -> {
                var reached = reach.reached(covered, page);
                var names = organizations.names(
                        reached.items().stream().map(Reached::organization).toList());
                return new Preview(reach.figures(covered), reached, names);
            });
        });
    }

    /** @param reached by id, with the names of this page */
    public record Preview(Figures figures, Page<Reached> reached, Map<OrganizationId, String> names) {

        public Preview {
            names = Map.copyOf(names);
        }
    }
}
