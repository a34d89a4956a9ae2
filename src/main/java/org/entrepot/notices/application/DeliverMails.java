package org.entrepot.notices.application;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.SystemClock;
import org.entrepot.notices.domain.Mail;
import org.entrepot.notices.domain.Outbox;
import org.entrepot.support.MailReturns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due in the outbox, one mail a transaction. Its row stays locked until the server has taken it, so that no
 * other process sends it meanwhile; a process that dies lets go of it and another sends it. Only a death between the
 * server's answer and the commit makes a mail go twice, with the same Message-ID: more SMTP does not permit.
 */
@Component
public class DeliverMails {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);
    private static final int LONGEST_ERROR = 300;

    private final Outbox outbox;
    private final WriteMail write;
    private final MailServer server;
    private final NoticesSettings settings;
    private final SystemClock system;
    private final BusinessClock clock;
    private final MailReturns returns;
    private final TransactionTemplate transaction;

    DeliverMails(
            Outbox outbox,
            WriteMail write,
            MailServer server,
            NoticesSettings settings,
            SystemClock system,
            BusinessClock clock,
            MailReturns returns,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.write = write;
        this.server = server;
        this.settings = settings;
        this.system = system;
        this.clock = clock;
        this.returns = returns;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return whether a mail was due */
    public boolean deliverOne() {
        return server.sender().map(this::deliverThrough).orElse(false);
    }

    boolean deliverThrough(JavaMailSender sender) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var due = outbox.takeDue(system.now());
            due.ifPresent(mail -> deliver(mail, sender));
            return due.isPresent();
        }));
    }

    private void deliver(Mail mail, JavaMailSender sender) {
        try {
            sender.send(write.message(mail));
            outbox.sent(mail.id(), system.now());
        } catch (MessagingException | RuntimeException failure) {
            settle(mail, failure);
        }
    }

    private void settle(Mail mail, Exception failure) {
        var error = error(failure);
        if (isForGood(failure)) {
            returns.cameBack(mail.address(), clock.now());
        }
        var next = isForGood(failure)
                ? java.util.Optional.<java.time.Instant>empty()
                : settings.backoff().after(mail.attempts() + 1, system.now());
        LOG.warn(
                "mail-not-sent {} attempt {} {}",
                mail.id(),
                mail.attempts() + 1,
                failure.getClass().getSimpleName());
        next.ifPresentOrElse(at -> outbox.tryAgain(mail.id(), error, at), () -> outbox.failed(mail.id(), error));
    }

    /** The server knows no such mailbox, or it is no address: trying again would not change that. */
    private static boolean isForGood(Exception failure) {
        return failure instanceof MailParseException
                || causes(failure)
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    private static Stream<Throwable> causes(Exception failure) {
        var sent = failure instanceof MailSendException all
                ? Arrays.stream(all.getMessageExceptions())
                : Stream.<Exception>empty();
        return Stream.concat(Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause), sent);
    }

    private static String error(Exception failure) {
        var text = WriteMail.oneLine(String.valueOf(failure.getMessage()));
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
