/** Rules of organizations and members: pure. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.organizations.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
