package org.entrepot.receipts.application;

import org.entrepot.kernel.SystemClock;
import org.entrepot.receipts.domain.Block;
import org.entrepot.receipts.domain.Chain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sealer (P20): appends whatever is committed and not yet sealed as one block. One transaction a block, so that a kill
 * at any point leaves the block whole or not at all.
 */
@Service
public class SealRecords {

    private final Chain chain;
    private final SystemClock clock;
    private final ReceiptsSettings settings;

    SealRecords(Chain chain, SystemClock clock, ReceiptsSettings settings) {
        this.chain = chain;
        this.clock = clock;
        this.settings = settings;
    }

    /** How many records were sealed; none when nothing is pending or another process is the sealer at this moment. */
    @Transactional
    public int sealOnce() {
        if (!chain.elect()) {
            return 0;
        }
        var waiting = chain.waiting(settings.blockSize());
        if (waiting.isEmpty()) {
            return 0;
        }
        var contents = waiting.stream().map(Chain.Entry::content).toList();
        chain.append(Block.after(chain.head(), contents, clock.now()), waiting);
        return waiting.size();
    }
}
