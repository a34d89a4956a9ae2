package org.entrepot.catalog.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Problem;

/**
 * A left-hand module of the offer's workspace that another module owns, such as the reseller audience (R328). The
 * workspace lists it, publishing validates it, freezes it into the submission and hands it back when the offer goes live.
 */
public interface OfferModule {

    /** Kebab case, stable, such as {@code audience}. */
    String key();

    /** Message key of its label in the navigation and on the review page. */
    String labelKey();

    /** Lower comes first; the catalog's own modules use tens from 10 (setup) to 80 (history), previewing is 60. */
    int order();

    /** Whether offers of that type have it at all. */
    boolean appliesTo(OfferType type);

    String href(OfferId offer);

    /** R317, as far as the draft of this module goes. */
    Completeness completeness(OfferId offer);

    /** The draft of this module as text of its own making, kept in the submission; empty text for none. */
    String freeze(OfferId offer);

    /**
     * What stands against going live (P7). Asked when the publisher submits, by the automated validation, and again in the
     * transaction that goes live.
     *
     * @param frozen what {@link #freeze} answered at the submission
     * @param wouldBeLive the partners' part of the listing that would be live
     */
    List<Problem> problemsFor(OfferId offer, String frozen, PartnerListing wouldBeLive);

    /** Called in the transaction in which the offer goes live. */
    void onPublished(Actor actor, OfferId offer, String frozen, Instant at);

    /**
     * Takes the token of what this module showed its publisher before going live, once, in the transaction that goes live.
     *
     * @return what moved since; empty when the world stands as it was shown. No value when this module showed no such thing.
     */
    default Optional<List<Problem>> redeem(Actor actor, OfferId offer, String preview) {
        return Optional.empty();
    }

    /** Where it shows what going live would do, by a POST without fields; empty when there is nothing to show. */
    default Optional<String> previewAction(OfferId offer) {
        return Optional.empty();
    }

    /** Called in the transaction that creates the offer; for a row that must exist for every offer (P21). */
    default void onCreated(Actor actor, OfferId offer, Instant at) {}
}
