/** What somebody does with partner lists. */
@NullMarked
package org.entrepot.lists.application;

import org.jspecify.annotations.NullMarked;
