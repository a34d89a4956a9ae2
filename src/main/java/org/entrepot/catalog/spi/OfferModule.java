package org.entrepot.catalog.spi;

import java.time.Instant;
import java.util.List;
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

    /** Called in the transaction that creates the offer; for a row that must exist for every offer (P21). */
    default void onCreated(Actor actor, OfferId offer, Instant at) {}
}
