package org.entrepot.support.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Party;
import org.entrepot.support.Answerer;
import org.entrepot.support.Asker;
import org.entrepot.support.DeskKind;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.domain.Chain;
import org.entrepot.support.domain.Sight;
import org.entrepot.visibility.Business;
import org.entrepot.visibility.Decision;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Standing;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Component;

/** Asks {@code visibility} what a reader may see of an offer's contacts (R32, P8, P15, A16). */
@Component
class Sights {

    private final Audiences audiences;
    private final Offers offers;

    Sights(Audiences audiences, Offers offers) {
        this.audiences = audiences;
        this.offers = offers;
    }

    Viewer viewer(Actor reader, Asker asker, OfferSummary offer, Chain chain, AsOf asOf) {
        var offering = new Offering(offer.state(), option(offer, asOf));
        if (reader.actsAs(Party.OPERATOR)) {
            return Viewer.operator(offering);
        }
        var business = chain.subscription().isPresent() ? Business.RUNNING : Business.NONE;
        return switch (asker) {
            case CUSTOMER -> Viewer.customer(offering, business);
            case DIRECT_PARTNER, PROVIDER ->
                Viewer.partner(
                        offering,
                        reader.roles(),
                        standing(reader.organization(), offer, offering, chain, asOf),
                        business);
            case RESELLER ->
                Viewer.reseller(
                        offering,
                        reader.roles(),
                        standing(
                                chain.company(Answerer.PROVIDER).orElse(reader.organization()),
                                offer,
                                offering,
                                chain,
                                asOf),
                        business);
            case PUBLISHER -> Viewer.publisher(offering);
        };
    }

    /** What a customer sees, whoever asks for it; also what stands behind a short link. */
    Viewer customer(OfferSummary offer, AsOf asOf) {
        return Viewer.customer(new Offering(offer.state(), option(offer, asOf)), Business.RUNNING);
    }

    Sight sight(Viewer viewer, boolean isPassedOn) {
        var desks = EnumSet.noneOf(DeskKind.class);
        for (var kind : DeskKind.values()) {
            var decision = Visibility.of(item(kind), viewer);
            if (decision.isShown() || (isPassedOn && decision.answer() == Decision.Answer.ON_REQUEST)) {
                desks.add(kind);
            }
        }
        return new Sight(Visibility.shows(Item.SUPPORT_URL, viewer), desks);
    }

    /** A16: by a deliberate act: the partner passed the contact on, or first-level questions of the offer altogether. */
    static boolean isPassedOn(Chain chain) {
        return chain.passesContactOn()
                || chain.routing().tierOneDeclinedBy().contains(chain.routing().contactFor(QuestionKind.HOW_TO_USE));
    }

    private Standing standing(OrganizationId partner, OfferSummary offer, Offering offering, Chain chain, AsOf asOf) {
        if (chain.subscription().isPresent()
                || offering.option() == AudienceOption.ANY
                || (offering.option() == AudienceOption.SPECIFIC
                        && audiences.isAuthorized(partner, offer.id(), asOf))) {
            return Standing.AUTHORIZED;
        }
        var isDefaultIn = offers.livePlansOf(Set.of(offer.id())).getOrDefault(offer.id(), List.of()).stream()
                .anyMatch(plan -> plan.type().isInByDefault());
        return isDefaultIn ? Standing.THROUGH_DEFAULT_IN_PLAN : Standing.OUTSIDE;
    }

    private AudienceOption option(OfferSummary offer, AsOf asOf) {
        var summary = audiences.summaries(Set.of(offer.id()), asOf).get(offer.id());
        return Optional.ofNullable(summary).map(AudienceSummary::option).orElse(AudienceOption.NOT_SET);
    }

    private static Item item(DeskKind kind) {
        return switch (kind) {
            case SUPPORT -> Item.SUPPORT_CONTACT;
            case ENGINEERING -> Item.ENGINEERING_CONTACT;
            case PROGRAM -> Item.PROGRAM_CONTACT;
        };
    }
}
