/** The use cases of publishers, certification staff and the operator; called by the pages, the API and the practice world. */
@NamedInterface("application")
@NullMarked
package org.entrepot.catalog.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
