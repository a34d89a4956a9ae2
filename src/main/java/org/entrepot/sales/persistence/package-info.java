@NullMarked
package org.entrepot.sales.persistence;

import org.jspecify.annotations.NullMarked;
