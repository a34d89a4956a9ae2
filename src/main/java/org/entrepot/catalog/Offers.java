package org.entrepot.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;

/** What other modules may ask about offers and plans. Every set question costs a constant number of statements. */
public interface Offers {

    /** Whatever its state, drafts included; unknown ids are left out. */
    Map<OfferId, OfferSummary> summaries(Set<OfferId> offers, Locale locale);

    default Optional<OfferSummary> summary(OfferId offer, Locale locale) {
        return Optional.ofNullable(summaries(Set.of(offer), locale).get(offer));
    }

    /** Whether that organization publishes the offer; false for an unknown one. */
    boolean isPublishedBy(OfferId offer, OrganizationId publisher);

    /** Whose plans these are, never published ones included; unknown and deleted ones are left out. */
    Map<PlanId, OrganizationId> publishersOf(Set<PlanId> plans);

    /** Offers that are live now, by name in the language asked for. Audience options are not looked at. */
    Page<OfferSummary> live(OfferQuery query, Locale locale, PageRequest request);

    /** The plans of the last publication; offers that never were live are left out. */
    Map<OfferId, List<LivePlan>> livePlansOf(Set<OfferId> offers);

    Map<PlanId, LivePlan> livePlans(Set<PlanId> plans);

    /** The public part of the publication recorded then; empty when there was none. Stopped offers have one too (R325). */
    Optional<PublicListing> publicListing(OfferId offer, Locale locale, AsOf asOf);

    /** The partners' part of the publication recorded then (R146, P8). */
    Optional<PartnerListing> partnerListing(OfferId offer, AsOf asOf);
}
