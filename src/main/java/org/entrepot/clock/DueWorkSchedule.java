package org.entrepot.clock;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs what has fallen due by business time, every second; tests switch it off and drive due work step by step. */
@Component
@ConditionalOnProperty(name = "entrepot.clock.due-work", havingValue = "true", matchIfMissing = true)
class DueWorkSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkSchedule.class);

    private final List<DueWork> work;

    DueWorkSchedule(List<DueWork> work) {
        this.work = List.copyOf(work);
    }

    /** One kind of work that fails must not keep the others from running; it is tried again in a second. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void runDue() {
        for (var kind : work) {
            try {
                kind.runDue();
            } catch (RuntimeException failure) {
                LOG.error("due-work-failed {}", kind.getClass().getName(), failure);
            }
        }
    }
}
