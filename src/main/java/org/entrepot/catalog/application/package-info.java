/** The use cases of publishers, certification staff and the operator. */
@NullMarked
package org.entrepot.catalog.application;

import org.jspecify.annotations.NullMarked;
