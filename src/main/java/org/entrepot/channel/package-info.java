/**
 * The reseller channel: who may resell an offer (any partner, specific ones, none), who was authorized when and how, and
 * every move from one to the other.
 *
 * <p>It decides which moves are lawful and records them; whether a partner may sell something now is the verdict's
 * answer, to which this module only hands facts. What it must know about sales it asks through {@code channel.spi}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "verdict :: spi",
            "organizations",
            "relationships",
            "catalog",
            "catalog :: spi",
            "visibility",
            "site"
        })
@NullMarked
package org.entrepot.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
