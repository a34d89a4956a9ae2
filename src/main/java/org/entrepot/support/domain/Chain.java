package org.entrepot.support.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.Answerer;
import org.entrepot.support.Asker;
import org.entrepot.support.RoutingFacts;

/**
 * The companies around a subscription, or around an offer as one partner meets it, with the facts that route questions
 * between them.
 *
 * @param offer empty for a question from nowhere
 * @param companies who stands in which part; a part that nobody takes is absent
 * @param reseller the reseller through which it was sold, which asks as such even when another one is the support contact
 * @param passesContactOn whether the customer is shown the publisher's support contact (A16)
 */
public record Chain(
        Optional<OfferId> offer,
        Optional<SubscriptionId> subscription,
        Map<Answerer, OrganizationId> companies,
        Optional<OrganizationId> reseller,
        Optional<OrganizationId> customer,
        RoutingFacts routing,
        boolean passesContactOn) {

    public Chain {
        companies = Map.copyOf(companies);
    }

    public Optional<OrganizationId> company(Answerer part) {
        return Optional.ofNullable(companies.get(part));
    }

    /** In which part that organization asks; empty for a stranger. A reseller that only supports asks as reseller, too. */
    public Optional<Asker> askerOf(OrganizationId organization) {
        if (customer.filter(organization::equals).isPresent()) {
            return Optional.of(Asker.CUSTOMER);
        }
        if (organization.equals(companies.get(Answerer.DIRECT_PARTNER))) {
            return Optional.of(Asker.DIRECT_PARTNER);
        }
        if (organization.equals(companies.get(Answerer.PROVIDER))) {
            return Optional.of(Asker.PROVIDER);
        }
        if (reseller.filter(organization::equals).isPresent()
                || organization.equals(companies.get(Answerer.RESELLER))) {
            return Optional.of(Asker.RESELLER);
        }
        return organization.equals(companies.get(Answerer.PUBLISHER)) ? Optional.of(Asker.PUBLISHER) : Optional.empty();
    }

    /** Everybody whose support profile may be shown. */
    public Set<OrganizationId> profiled() {
        return companies.entrySet().stream()
                .filter(company -> company.getKey() != Answerer.PUBLISHER)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
