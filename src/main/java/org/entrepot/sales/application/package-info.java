@NullMarked
package org.entrepot.sales.application;

import org.jspecify.annotations.NullMarked;
