/** What this module asks of those above it. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.health.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
