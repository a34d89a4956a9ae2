/** Parts of an offer that other modules own, asked by the workspace and by publishing without depending on them. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.catalog.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
