/** Terms, windows and what counts as sold; pure. */
@NullMarked
package org.entrepot.sales.domain;

import org.jspecify.annotations.NullMarked;
