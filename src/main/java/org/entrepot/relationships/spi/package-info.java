/** What links need to know of somebody above: subscriptions. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.relationships.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
