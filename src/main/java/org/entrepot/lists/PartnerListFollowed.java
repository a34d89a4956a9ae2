package org.entrepot.lists;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * A living list changed an offer that uses it (P2).
 *
 * @param added partners that were added by themselves
 * @param proposed partners that dropped out and are proposed to be removed
 */
public record PartnerListFollowed(
        ListId list, OfferId offer, OrganizationId publisher, int added, int proposed, Instant at) {}
