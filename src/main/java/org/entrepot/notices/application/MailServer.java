package org.entrepot.notices.application;

import java.util.Optional;
import org.entrepot.kernel.Launch;
import org.entrepot.notices.domain.Mail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The SMTP server mails go through, where the operator has configured one. */
@Component
@EnableConfigurationProperties(NoticesSettings.class)
public class MailServer {

    private final Optional<JavaMailSender> sender;
    private final boolean practice;

    MailServer(ObjectProvider<JavaMailSender> sender, Launch launch) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.practice = launch.isPractice();
    }

    public boolean isConfigured() {
        return sender.isPresent();
    }

    Optional<JavaMailSender> sender() {
        return sender;
    }

    /** Without a server practice keeps its mails; production's wait until it has one. */
    Mail.State firstState() {
        return practice && sender.isEmpty() ? Mail.State.KEPT : Mail.State.PENDING;
    }
}
