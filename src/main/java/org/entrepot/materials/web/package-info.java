/** Pages and API of materials. */
@NullMarked
package org.entrepot.materials.web;

import org.jspecify.annotations.NullMarked;
