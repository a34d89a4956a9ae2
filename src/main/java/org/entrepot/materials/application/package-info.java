/** One class for each thing that is done with materials. */
@NamedInterface("application")
@NullMarked
package org.entrepot.materials.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
