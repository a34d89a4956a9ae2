/** Use cases of receipts: seal, read, prove, export. */
@NullMarked
package org.entrepot.receipts.application;

import org.jspecify.annotations.NullMarked;
