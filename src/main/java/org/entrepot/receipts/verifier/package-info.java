/** The offline verifier: runs with nothing but a JDK and an export; no Spring, no database. */
@NullMarked
package org.entrepot.receipts.verifier;

import org.jspecify.annotations.NullMarked;
