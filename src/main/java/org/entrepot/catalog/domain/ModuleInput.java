package org.entrepot.catalog.domain;

/** What somebody typed into one module of the draft. */
public sealed interface ModuleInput
        permits OfferSetup, OfferProperties, Listing, ContactsAndMaterials, PlanInput, PreviewAudience {

    /** Everything that is malformed; what is only missing does not keep a draft from being saved. */
    Checked<? extends ModuleContent> check(Surroundings surroundings);
}
