package org.entrepot.support;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * A publisher is asked to confirm a contact of its offer.
 *
 * @param address where the contact is said to read; a mail that comes back from there is news
 * @param due from when the contact counts as doubtful
 */
public record ConfirmationAsked(
        OfferId offer, OrganizationId publisher, DeskKind contact, String address, Instant due, Instant at) {}
