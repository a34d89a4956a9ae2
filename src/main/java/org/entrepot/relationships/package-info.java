/**
 * Who works with whom: providers and resellers, partners and customers, and the customer agreement.
 *
 * <p>Links and agreements as facts with their rules; it does not know what is sold over them.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "clock",
            "receipts",
            "verdict",
            "verdict :: spi",
            "organizations",
        })
@NullMarked
package org.entrepot.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
