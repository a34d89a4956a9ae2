package org.entrepot.discovery.web;

import static java.util.stream.Collectors.toSet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrepot.catalog.LivePlan;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.spi.Catalogues;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.verdict.Verdicts;
import org.springframework.stereotype.Component;

/** Looks at the marketplace as its partners do. */
@Component
class MarketplaceCatalogues implements Catalogues {

    private final Offers offers;
    private final Verdicts verdicts;
    private final PageAsked pages;

    MarketplaceCatalogues(Offers offers, Verdicts verdicts, PageAsked pages) {
        this.offers = offers;
        this.verdicts = verdicts;
        this.pages = pages;
    }

    @Override
    public Set<OrganizationId> sellersAmong(Set<OrganizationId> partners, OfferId offer, Instant moment) {
        var plans = offers.livePlansOf(Set.of(offer)).getOrDefault(offer, List.of()).stream()
                .map(LivePlan::id)
                .collect(toSet());
        return partners.isEmpty() ? Set.of() : verdicts.sellersOf(plans, partners, moment);
    }

    /** The filter "I may sell" narrows by the set, the row carries the verdict; the page must hold both. */
    @Override
    public boolean pageShows(OrganizationId partner, OfferId offer) {
        var agent = Actor.person(UserId.next(), partner, "", Set.of(Role.ADMIN_AGENT));
        return offers.summary(offer, Locale.ROOT)
                .map(summary -> pages.as(agent, "/marketplace", query(summary)))
                .map(page -> page.contains("data-offer=\"" + offer + "\" data-answer=\"open\"")
                        || page.contains("data-offer=\"" + offer + "\" data-answer=\"yes\""))
                .orElse(false);
    }

    private static String query(OfferSummary offer) {
        return "may=" + MarketplaceFilter.SELL + "&size=100&publisher=" + offer.publisher() + "&q="
                + URLEncoder.encode(offer.name(), StandardCharsets.UTF_8);
    }
}
