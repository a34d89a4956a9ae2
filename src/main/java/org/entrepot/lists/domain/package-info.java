/** How a partner list is read, judged and followed; pure. */
@NullMarked
package org.entrepot.lists.domain;

import org.jspecify.annotations.NullMarked;
