package org.entrepot.materials.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at links in the background, in system time; every process does, none does the work of another. */
@Component
@ConditionalOnProperty(name = "entrepot.materials.link-checks", havingValue = "true", matchIfMissing = true)
class LinkCheckSchedule {

    private final CheckLinks links;

    LinkCheckSchedule(CheckLinks links) {
        this.links = links;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    void check() {
        while (links.checkOne()) {
            Thread.onSpinWait();
        }
    }
}
