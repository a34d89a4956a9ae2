/**
 * Service health of publishers' products: components, incidents and planned maintenance, and who is concerned by them:
 * exactly the partners, resellers and customers with running subscriptions (R145, R206-R208, A43).
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
            "sales :: spi",
            "visibility",
            "site"
        })
@NullMarked
package org.entrepot.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
