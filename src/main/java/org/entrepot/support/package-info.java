/**
 * Who answers: desks behind an offer's contacts, partners' support profiles, assigned support contacts, the split between
 * provider and resellers, and the support passport made of them by one pure function (section 12, P16).
 *
 * <p>It holds no conversation; that is {@code cases}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "organizations",
            "relationships",
            "catalog",
            "channel",
            "sales",
            "verdict",
            "verdict :: spi",
            "catalog :: spi",
            "visibility",
            "site"
        })
@NullMarked
package org.entrepot.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
