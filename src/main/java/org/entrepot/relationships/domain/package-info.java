/** Rules of links and agreements: pure. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.relationships.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
