package org.entrepot.discovery.spi;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.visibility.Viewer;

/** A page of another module about an offer, to which the offer's details lead whoever may see it. */
public interface OfferAnnex {

    /** Empty when there is nothing for that reader. */
    Optional<Entry> entry(Actor actor, Viewer viewer, OfferId offer);

    /**
     * A line of the details.
     *
     * @param order lower comes first
     * @param labelKey message key
     * @param hintKey message key of a sentence below it; its place 0 is the count
     * @param icon of the interface's icons
     */
    record Entry(int order, String labelKey, String hintKey, long count, String href, String icon) {}
}
