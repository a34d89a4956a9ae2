package org.entrepot.receipts.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receipts are sealed.
 *
 * @param sealing whether this process seals at all; tests seal step by step instead
 * @param sealEvery pause between two rounds of the sealer, in system time
 * @param blockSize most records of one block
 */
@ConfigurationProperties("entrepot.receipts")
public record ReceiptsSettings(
        @DefaultValue("true") boolean sealing,
        @DefaultValue("1s") Duration sealEvery,
        @DefaultValue("1000") int blockSize) {

    public ReceiptsSettings {
        if (!sealEvery.isPositive() || blockSize < 1) {
            throw new IllegalArgumentException("entrepot.receipts: seal-every and block-size must be positive");
        }
    }
}
