/** What materials, kits, readers and links are. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.materials.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
