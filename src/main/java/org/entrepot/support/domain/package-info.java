/** The routing matrix, desks and their hours, and what a passport is made of; pure. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.support.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
