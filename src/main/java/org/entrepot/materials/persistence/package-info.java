/** Materials in the schema of that name. */
@NullMarked
package org.entrepot.materials.persistence;

import org.jspecify.annotations.NullMarked;
