package org.entrepot.health.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Component;

/** What a publisher published of its incidents, as far as the offers concerned are in the store (A43, R325). */
@Component
class PublishedInStore {

    private final Offers offers;

    PublishedInStore(Offers offers) {
        this.offers = offers;
    }

    /** Those about at least one offer whose published notices anybody may see; one statement. */
    List<IncidentLine> shown(List<IncidentLine> lines) {
        var ids = lines.stream().flatMap(line -> line.offers().stream()).collect(Collectors.toSet());
        var shown = shownOffers(ids);
        return lines.stream()
                .filter(line -> line.offers().stream().anyMatch(shown::contains))
                .toList();
    }

    boolean isShown(Set<OfferId> concerned) {
        return !shownOffers(concerned).isEmpty();
    }

    private Set<OfferId> shownOffers(Set<OfferId> ids) {
        return offers.summaries(ids, Locale.ROOT).values().stream()
                .filter(offer -> Visibility.shows(
                        Item.HEALTH_NOTICES_PUBLISHED,
                        Viewer.anyone(new Offering(offer.state(), AudienceOption.NOT_SET))))
                .map(OfferSummary::id)
                .collect(Collectors.toSet());
    }
}
