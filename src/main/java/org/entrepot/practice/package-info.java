/**
 * The practice marketplace: a believable world made through the same use cases that people use, and its movable clock.
 *
 * <p>Nothing depends on it, and in production it does nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "clock",
            "files",
            "organizations",
            "organizations :: application",
            "relationships",
            "relationships :: application",
            "catalog",
            "catalog :: application",
            "catalog :: domain",
            "channel",
            "channel :: application",
            "sales",
            "sales :: application",
            "support",
            "support :: application",
            "support :: domain",
            "requests",
            "requests :: application",
            "materials",
            "materials :: application",
            "materials :: domain",
            "lists",
            "lists :: application",
            "lists :: domain",
            "cases",
            "cases :: application",
            "cases :: domain",
            "support",
            "health",
            "health :: application",
            "health :: domain",
            "verdict"
        })
@NullMarked
package org.entrepot.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
