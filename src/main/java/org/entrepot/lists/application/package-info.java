/** What somebody does with partner lists. */
@NamedInterface("application")
@NullMarked
package org.entrepot.lists.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
