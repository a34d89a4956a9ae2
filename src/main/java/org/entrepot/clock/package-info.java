/**
 * The two clocks of P19.
 *
 * <p>Business time is the machine's time plus an offset kept in the database, the same for all processes and movable
 * forward in practice mode only; system time is the machine's.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "receipts"})
@NullMarked
package org.entrepot.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
