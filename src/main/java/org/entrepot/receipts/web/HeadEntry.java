package org.entrepot.receipts.web;

import org.entrepot.receipts.domain.Block;

/** The last block of the chain; number 0 before the first. */
record HeadEntry(long number, String hash) {

    static HeadEntry of(Block.Head head) {
        return new HeadEntry(head.number(), head.hash().hex());
    }
}
