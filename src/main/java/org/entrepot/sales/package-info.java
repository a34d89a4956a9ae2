/**
 * Orders and subscriptions: what was sold, by whom, through whom, to whom, at which frozen price and term.
 *
 * <p>Whether a sale may happen is the verdict's answer; what {@code Sold} means (P1) is decided here and nowhere else.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "verdict",
            "verdict :: spi",
            "verdict :: web",
            "organizations",
            "relationships",
            "relationships :: spi",
            "catalog",
            "channel",
            "channel :: spi",
            "site"
        })
@NullMarked
package org.entrepot.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
