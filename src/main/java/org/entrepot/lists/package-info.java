/**
 * Partner lists: exporting the partners of an offer, importing a list as a plan with a verdict for each row, and lists that
 * live beside offers and follow the directory.
 *
 * <p>It reads files and proposes; whether a partner may be added or taken away is decided by {@code channel}, through the
 * same use cases that the audience page calls.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "clock",
            "receipts",
            "organizations",
            "catalog",
            "channel",
            "channel :: application",
            "channel :: spi",
            "requests"
        })
@NullMarked
package org.entrepot.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
