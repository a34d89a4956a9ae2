package org.entrepot.channel;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;

/**
 * The sales that keep a partner on the list (R74, P1).
 *
 * @param sales lines of completed orders that count as sold; those of its resellers are its own (A40)
 * @param running how many subscriptions of them still run
 */
public record SaleEvidence(OrganizationId partner, long sales, Instant first, Instant last, long running) {}
