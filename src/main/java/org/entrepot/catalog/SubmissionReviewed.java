package org.entrepot.catalog;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * A submission came back from validation and review (R318, R320).
 *
 * @param isPassed false: it needs the publisher's attention, and the report says why
 */
public record SubmissionReviewed(
        OfferId offer, OrganizationId publisher, int submission, boolean isPassed, Instant at) {}
