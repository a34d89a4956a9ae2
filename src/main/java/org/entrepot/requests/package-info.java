/**
 * Everything that one party asks of another about a reseller audience: the publisher's support requests of section 9,
 * decided by the rules at once or reviewed by the operator (P4); removals that a living list proposes (P2); and a partner's
 * requests to resell an exclusive offer (P6).
 *
 * <p>It decides nothing about audiences itself: whether a move is lawful is the answer of {@code channel.AudienceMoves}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "organizations",
            "catalog",
            "channel",
            "files",
            "files :: web",
            "site"
        })
@NullMarked
package org.entrepot.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
