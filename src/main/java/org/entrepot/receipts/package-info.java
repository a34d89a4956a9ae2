/**
 * Receipts: each grant, refusal, removal and sale leaves an immutable record, sealed behind it into a hash chain (P20).
 *
 * <p>Other modules call {@link org.entrepot.receipts.Receipts} inside their own transaction and declare their kinds as an
 * enum that implements {@link org.entrepot.receipts.ReceiptKind}. Records hold ids, codes, numbers, moments and salted
 * hashes; whoever wants a name looks it up elsewhere, and erasing that name breaks nothing here.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site"})
@NullMarked
package org.entrepot.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
