/** Use cases of service health. */
@NamedInterface("application")
@NullMarked
package org.entrepot.health.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
