/** What the channel must know and only modules above it can say. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.channel.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
