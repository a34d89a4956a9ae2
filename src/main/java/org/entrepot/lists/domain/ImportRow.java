package org.entrepot.lists.domain;

import java.util.Optional;
import org.entrepot.kernel.OrganizationId;

/**
 * One row of an import with its verdict.
 *
 * @param line of the file; 0 for a partner that is only on the list
 * @param reason code of the refusal behind the verdict
 * @param hasSold Sold holds (A29)
 * @param isLive the partner is on the live list
 */
public record ImportRow(
        int number,
        int line,
        String given,
        String raw,
        RowVerdict verdict,
        Optional<String> reason,
        Optional<OrganizationId> partner,
        Optional<String> name,
        boolean hasSold,
        boolean isLive) {}
