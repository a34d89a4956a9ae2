/** The use cases of links and agreements, also for the practice world and other people's contracts. */
@NamedInterface("application")
@NullMarked
package org.entrepot.relationships.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
