/**
 * Offers and plans: the publisher's drafts, their way to live, and what is live with its listings, markets and prices.
 *
 * <p>Draft and live are two things: a draft is saved module by module, a submission freezes it, and going live writes
 * a publication that is never edited, besides plan facts and prices as rows with history (P18). Who may resell is not
 * decided here; {@code channel} adds its part of the workspace through {@code catalog.spi}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "files",
            "files :: web",
            "organizations",
            "verdict",
            "verdict :: spi",
            "visibility",
            "site"
        })
@NullMarked
package org.entrepot.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
