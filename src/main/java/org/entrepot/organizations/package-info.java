/**
 * Organizations (tenants), what they are enrolled as, their standing in the partner program, their members and roles, and
 * the table of regions, countries and currencies.
 *
 * <p>It knows who somebody is and may act as, not how he proves it: sign-in is the business of {@code access}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "clock", "receipts", "verdict", "verdict :: spi"})
@NullMarked
package org.entrepot.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
