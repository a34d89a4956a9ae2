/** Receipts on pages and in the API. */
@NullMarked
package org.entrepot.receipts.web;

import org.jspecify.annotations.NullMarked;
