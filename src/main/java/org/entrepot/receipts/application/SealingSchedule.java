package org.entrepot.receipts.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Wakes the sealer in system time; after a full block at once again, so that a burst does not wait. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReceiptsSettings.class)
class SealingSchedule implements SchedulingConfigurer {

    private final SealRecords sealer;
    private final ReceiptsSettings settings;

    SealingSchedule(SealRecords sealer, ReceiptsSettings settings) {
        this.sealer = sealer;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.sealing()) {
            tasks.addFixedDelayTask(this::sealAll, settings.sealEvery());
        }
    }

    private void sealAll() {
        while (sealer.sealOnce() == settings.blockSize()) {
            Thread.onSpinWait();
        }
    }
}
