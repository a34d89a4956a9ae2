package org.entrepot.relationships.web;

import java.util.List;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** A customer's partners and its agreement. */
public record OurPartnersPage(Frame frame, List<ReadRelationships.OurPartner> partners, boolean hasAgreement)
        implements View {}
