/**
 * What a partner finds in its marketplace, and why something is not for it: the list, an offer's details with prices and
 * contacts, and the verdict for whoever asks.
 *
 * <p>It only reads, and decides nothing but who sees which contacts (P15). The order form lives in {@code sales}, which
 * owns orders; this module stands above it and links to it, because whoever runs subscriptions of an offer keeps its page
 * after the offer was stopped (A39). {@code sales} never asks back.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "verdict",
            "verdict :: web",
            "organizations",
            "relationships",
            "catalog",
            "channel",
            "channel :: spi",
            "sales"
        })
@NullMarked
package org.entrepot.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
