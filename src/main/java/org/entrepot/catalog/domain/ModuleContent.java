package org.entrepot.catalog.domain;

import java.util.List;
import org.entrepot.kernel.Problem;

/** One part of an offer's draft, saved by itself. */
public sealed interface ModuleContent
        permits OfferSetup, OfferProperties, Listing, ContactsAndMaterials, PlanContent, PreviewAudience {

    /** What must be there before the offer can be published (R317). */
    List<Problem> missing(Surroundings surroundings);
}
