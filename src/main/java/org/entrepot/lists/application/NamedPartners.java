package org.entrepot.lists.application;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.TenantId;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Partners typed into a field, by tenant id, domain or partner id; a long list is imported instead. */
@Component
class NamedPartners {

    private static final int MOST = 500;

    private final Organizations organizations;

    NamedPartners(Organizations organizations) {
        this.organizations = organizations;
    }

    Outcome<Set<OrganizationId>> read(String field, String typed) {
        var problems = new Problems();
        var found = new LinkedHashSet<OrganizationId>();
        var entries = Arrays.stream(typed.split("[\\s,;]+", -1))
                .filter(entry -> !entry.isEmpty())
                .limit(MOST)
                .toList();
        problems.addIf(entries.isEmpty(), field, ListsRefusal.LISTED_PARTNERS_REQUIRED);
        for (var entry : entries) {
            find(entry)
                    .filter(Organization::isTransacting)
                    .map(Organization::id)
                    .ifPresentOrElse(found::add, () -> problems.add(field, ListsRefusal.LISTED_PARTNER_UNKNOWN, entry));
        }
        return problems.orElse(() -> found);
    }

    private Optional<Organization> find(String entry) {
        if (TenantId.parse(entry) instanceof Outcome.Done<OrganizationId>(var id)) {
            return organizations.find(id);
        }
        if (entry.matches("[1-9][0-9]{3,9}")) {
            return organizations.byPartnerId(entry);
        }
        return DomainName.parse(entry) instanceof Outcome.Done<DomainName>(var domain)
                ? organizations.byDomain(domain)
                : Optional.empty();
    }
}
