package org.entrepot.health.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entrepot.catalog.Offers;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.kernel.AudienceOption;
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
        var known = offers.summaries(ids, Locale.ROOT);
        var shown = ids.stream()
                .filter(id -> {
                    var offer = known.get(id);
                    return offer != null
                            && Visibility.shows(
                                    Item.HEALTH_NOTICES_PUBLISHED,
                                    Viewer.anyone(new Offering(offer.state(), AudienceOption.NOT_SET)));
                })
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.offers().stream().anyMatch(shown::contains))
                .toList();
    }
}
