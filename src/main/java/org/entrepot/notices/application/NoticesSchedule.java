package org.entrepot.notices.application;

import org.entrepot.kernel.Launch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Spreads and delivers in the background, in system time (P19); every process does, none does the work of another. */
@Component
@ConditionalOnProperty(name = "entrepot.notices.delivery", havingValue = "true", matchIfMissing = true)
class NoticesSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(NoticesSchedule.class);

    private final SpreadHappenings spread;
    private final DeliverMails deliver;
    private final MailServer server;
    private final NoticesSettings settings;
    private final Launch launch;

    NoticesSchedule(
            SpreadHappenings spread, DeliverMails deliver, MailServer server, NoticesSettings settings, Launch launch) {
        this.spread = spread;
        this.deliver = deliver;
        this.server = server;
        this.settings = settings;
        this.launch = launch;
    }

    /** Said once, at the start: mails that nobody gets are noticed too late. */
    @EventListener(ApplicationReadyEvent.class)
    void sayWhatIsMissing() {
        if (launch.isPractice()) {
            return;
        }
        if (!server.isConfigured()) {
            LOG.warn("no-mail-server: mails wait in the outbox until SPRING_MAIL_HOST names an SMTP server");
        }
        if (!"https".equals(settings.address().getScheme())) {
            LOG.warn("no-public-address: links in mails lead to {}; set ENTREPOT_NOTICES_ADDRESS", settings.address());
        }
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT3S")
    void spread() {
        while (spread.spreadOnce()) {
            Thread.onSpinWait();
        }
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT4S")
    void deliver() {
        while (deliver.deliverOne()) {
            Thread.onSpinWait();
        }
    }
}
