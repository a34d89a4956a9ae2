/** The use cases of organizations and members, also for the practice world and other people's contracts. */
@NamedInterface("application")
@NullMarked
package org.entrepot.organizations.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
