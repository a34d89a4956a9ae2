/** How a partner list is read, judged and followed; pure. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.lists.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
