/** Sets of offers, from the views that catalog and channel publish. */
@NullMarked
package org.entrepot.discovery.persistence;

import org.jspecify.annotations.NullMarked;
