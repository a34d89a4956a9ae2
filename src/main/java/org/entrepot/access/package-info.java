/**
 * Who is calling: sign-in and its pages, sessions, API clients and their tokens, and the security chain that turns each of
 * them into an {@link org.entrepot.kernel.Actor}.
 *
 * <p>It knows members through {@code organizations} and decides nothing about what they may do; that is said by each use
 * case. It is asked by no other module.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "site", "clock", "receipts", "organizations", "organizations :: application"})
@NullMarked
package org.entrepot.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
