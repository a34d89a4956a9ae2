/** Canonical form, hashes, Merkle trees and blocks: pure, and all that the offline verifier needs. */
@NullMarked
package org.entrepot.receipts.domain;

import org.jspecify.annotations.NullMarked;
