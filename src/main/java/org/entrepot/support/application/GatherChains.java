package org.entrepot.support.application;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.Relationships;
import org.entrepot.sales.SoldSubscription;
import org.entrepot.support.Answerer;
import org.entrepot.support.RoutingFacts;
import org.entrepot.support.RoutingFacts.Model;
import org.entrepot.support.domain.Chain;
import org.entrepot.support.domain.Declarations;
import org.entrepot.support.domain.Declared;
import org.entrepot.support.domain.Declared.Assignment;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.springframework.stereotype.Component;

/** Finds the companies around a subscription or an offer and the facts that route questions between them, as of a moment. */
@Component
class GatherChains {

    private final Organizations organizations;
    private final Relationships relationships;
    private final RelationshipFacts links;
    private final Audiences audiences;
    private final Declarations declarations;

    GatherChains(
            Organizations organizations,
            Relationships relationships,
            RelationshipFacts links,
            Audiences audiences,
            Declarations declarations) {
        this.organizations = organizations;
        this.relationships = relationships;
        this.links = links;
        this.audiences = audiences;
        this.declarations = declarations;
    }

    Chain of(SoldSubscription sold, OrganizationId publisher, AsOf asOf) {
        var isIndirect = isIndirect(sold);
        var partners = new HashSet<>(Set.of(sold.partner()));
        sold.reseller().ifPresent(partners::add);
        var declared = declarations.declared(
                Optional.of(sold.offer()), Optional.of(sold.id()), Optional.of(sold.partner()), partners, asOf);
        var assignment = declared.assignment().orElse(Assignment.NONE);
        var assigned = assignment.contact().filter(contact -> !contact.equals(sold.partner()));
        var linked = linked(sold, assigned, asOf);
        var companies = around(publisher);
        if (isIndirect) {
            companies.put(Answerer.PROVIDER, sold.partner());
            assigned.filter(linked::contains)
                    .or(sold::reseller)
                    .ifPresent(reseller -> companies.put(Answerer.RESELLER, reseller));
        } else {
            companies.put(Answerer.DIRECT_PARTNER, sold.partner());
        }
        var facts = new RoutingFacts(
                isIndirect ? Model.INDIRECT : Model.DIRECT,
                assignment
                        .contact()
                        .map(contact -> contact.equals(sold.partner()) ? Answerer.PROVIDER : Answerer.RESELLER),
                assigned.filter(linked::contains).isPresent(),
                sold.reseller().filter(linked::contains).isPresent(),
                declared.split(),
                declinedBy(companies, declared),
                declared.channel(),
                assignment.resellerHasAccess());
        return new Chain(
                Optional.of(sold.offer()),
                Optional.of(sold.id()),
                companies,
                sold.reseller(),
                Optional.of(sold.customer()),
                facts,
                assignment.passesContactOn());
    }

    /** As a partner meets an offer, or the marketplace when it asks from nowhere; empty for whoever is no partner. */
    Optional<Chain> ofPartner(
            OrganizationId partner, Optional<OfferId> offer, Optional<OrganizationId> publisher, AsOf asOf) {
        return organizations.find(partner).flatMap(organization -> {
            var companies = new EnumMap<Answerer, OrganizationId>(Answerer.class);
            publisher.ifPresent(company -> companies.put(Answerer.PUBLISHER, company));
            companies.put(Answerer.OPERATOR, organizations.operator());
            if (!takePart(organization, offer, companies, asOf)) {
                return Optional.empty();
            }
            var transacting = Optional.ofNullable(companies.get(Answerer.PROVIDER));
            var declared = declarations.declared(offer, Optional.empty(), transacting, Set.of(partner), asOf);
            var model = companies.containsKey(Answerer.PROVIDER) ? Model.INDIRECT : Model.DIRECT;
            return Optional.of(chain(offer, companies, model, declared));
        });
    }

    Chain ofPublisher(OrganizationId publisher, Optional<OfferId> offer, AsOf asOf) {
        var declared = declarations.declared(offer, Optional.empty(), Optional.empty(), Set.of(), asOf);
        return chain(offer, around(publisher), Model.DIRECT, declared);
    }

    /** R5: a provider without a reseller serves its customer as a provider. */
    boolean isIndirect(SoldSubscription sold) {
        if (sold.reseller().isPresent()) {
            return true;
        }
        return organizations
                .find(sold.partner())
                .filter(partner ->
                        partner.is(EnrolmentKind.INDIRECT_PROVIDER) && !partner.is(EnrolmentKind.DIRECT_BILL))
                .isPresent();
    }

    private Set<OrganizationId> linked(SoldSubscription sold, Optional<OrganizationId> assigned, AsOf asOf) {
        var pairs = new HashSet<Pair>();
        sold.reseller().ifPresent(reseller -> pairs.add(new Pair(sold.partner(), reseller)));
        assigned.ifPresent(reseller -> pairs.add(new Pair(sold.partner(), reseller)));
        var linked = new HashSet<OrganizationId>();
        links.partnerships(pairs, asOf).forEach((pair, history) -> {
            if (history.stream().anyMatch(entry -> entry.holdsAt(asOf.moment()))) {
                linked.add(pair.to());
            }
        });
        return linked;
    }

    /** Whether it is a partner that can ask; a reseller asks through a provider. */
    private boolean takePart(
            Organization partner, Optional<OfferId> offer, Map<Answerer, OrganizationId> companies, AsOf asOf) {
        if (partner.is(EnrolmentKind.DIRECT_BILL)) {
            companies.put(Answerer.DIRECT_PARTNER, partner.id());
            return true;
        }
        if (partner.is(EnrolmentKind.INDIRECT_PROVIDER)) {
            companies.put(Answerer.PROVIDER, partner.id());
            return true;
        }
        if (!partner.is(EnrolmentKind.INDIRECT_RESELLER)) {
            return false;
        }
        companies.put(Answerer.RESELLER, partner.id());
        var provider = providerOf(partner.id(), offer, asOf);
        provider.ifPresent(company -> companies.put(Answerer.PROVIDER, company));
        return provider.isPresent();
    }

    /** P15: the best one is one that is authorized; of several the oldest partner. */
    private Optional<OrganizationId> providerOf(OrganizationId reseller, Optional<OfferId> offer, AsOf asOf) {
        List<OrganizationId> providers = relationships.providersOf(reseller).stream()
                .map(link -> link.organization().id())
                .toList();
        return offer.flatMap(one -> {
                    var authorized = audiences.authorizedAmong(one, Set.copyOf(providers), asOf);
                    return providers.stream().filter(authorized::contains).findFirst();
                })
                .or(() -> providers.stream().findFirst());
    }

    private EnumMap<Answerer, OrganizationId> around(OrganizationId publisher) {
        var companies = new EnumMap<Answerer, OrganizationId>(Answerer.class);
        companies.put(Answerer.PUBLISHER, publisher);
        companies.put(Answerer.OPERATOR, organizations.operator());
        return companies;
    }

    private static Chain chain(
            Optional<OfferId> offer, Map<Answerer, OrganizationId> companies, Model model, Declared declared) {
        var facts = new RoutingFacts(
                model,
                Optional.empty(),
                false,
                companies.containsKey(Answerer.RESELLER),
                declared.split(),
                declinedBy(companies, declared),
                declared.channel(),
                false);
        return new Chain(
                offer,
                Optional.empty(),
                companies,
                Optional.ofNullable(companies.get(Answerer.RESELLER)),
                Optional.empty(),
                facts,
                false);
    }

    private static Set<Answerer> declinedBy(Map<Answerer, OrganizationId> companies, Declared declared) {
        var declined = new HashSet<Answerer>();
        companies.forEach((part, company) -> {
            if (declared.firstLevelDeclined().contains(company)) {
                declined.add(part);
            }
        });
        return declined;
    }
}
