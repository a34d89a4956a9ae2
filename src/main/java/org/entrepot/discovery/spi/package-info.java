/** What other modules add to an offer's details in the partner marketplace, without discovery knowing them. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.discovery.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
