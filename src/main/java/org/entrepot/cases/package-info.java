/**
 * Cases between companies: one question, one conversation, exactly one holder at any moment, a clock for each party.
 *
 * <p>Who may hold a case is the passport's answer ({@code support}); what a request about an audience decides stays in
 * {@code requests}, a case about it holds a reference only.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "receipts",
            "organizations",
            "relationships",
            "catalog",
            "sales",
            "sales :: application",
            "support",
            "requests",
            "health",
            "files",
            "files :: web",
            "site"
        })
@NullMarked
package org.entrepot.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
