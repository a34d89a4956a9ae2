/**
 * What publishers hand to their channel: user documentation, training, sales collateral and links, by language and version
 * (R142-R148), shown only to those whom the visibility matrix names.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "organizations",
            "catalog",
            "catalog :: spi",
            "discovery",
            "discovery :: spi",
            "files",
            "files :: web",
            "visibility",
            "site"
        })
@NullMarked
package org.entrepot.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
