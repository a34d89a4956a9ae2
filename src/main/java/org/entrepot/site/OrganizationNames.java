package org.entrepot.site;

import org.entrepot.kernel.OrganizationId;

/** What the frame shows as the actor's organization; implemented by {@code organizations}. */
public interface OrganizationNames {

    String nameOf(OrganizationId organization);
}
