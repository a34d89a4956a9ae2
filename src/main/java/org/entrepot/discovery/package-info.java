/**
 * What a partner finds in its marketplace, and why something is not for it: the list, an offer's details with prices and
 * contacts, and the verdict for whoever asks.
 *
 * <p>It only reads. Who sees what of an offer is the answer of {@code visibility}, to which {@link org.entrepot.discovery.Viewers}
 * brings the facts about whoever looks. The order form lives in {@code sales}, which
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
            "sales",
            "visibility"
        })
@NullMarked
package org.entrepot.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
