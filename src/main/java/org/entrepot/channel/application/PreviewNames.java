package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.PartnerReach;
import org.springframework.stereotype.Component;

/** Who the partners of a preview are, and how many resellers stand below each of them; two statements. */
@Component
public class PreviewNames {

    private final Organizations organizations;
    private final PartnerReach reach;

    PreviewNames(Organizations organizations, PartnerReach reach) {
        this.organizations = organizations;
        this.reach = reach;
    }

    Names of(Forecast forecast, List<MoveObjection> objections) {
        var ids = Stream.of(
                        forecast.gainedFirst().stream(),
                        forecast.lostFirst().stream(),
                        objections.stream()
                                .flatMap(objection -> objection.evidence().stream())
                                .map(SaleEvidence::partner))
                .flatMap(part -> part)
                .collect(toSet());
        return new Names(organizations.find(ids), reach.resellersBelow(ids));
    }

    /** @param resellers below each provider that has any */
    public record Names(Map<OrganizationId, Organization> organizations, Map<OrganizationId, Long> resellers) {

        public Names {
            organizations = Map.copyOf(organizations);
            resellers = Map.copyOf(resellers);
        }

        public String name(OrganizationId id) {
            var organization = organizations.get(id);
            return organization == null ? id.toString() : organization.name();
        }

        public long resellersOf(OrganizationId id) {
            return resellers.getOrDefault(id, 0L);
        }
    }
}
