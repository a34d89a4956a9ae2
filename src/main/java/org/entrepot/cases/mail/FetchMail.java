package org.entrepot.cases.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.entrepot.cases.application.CasesSettings;
import org.entrepot.cases.application.ReceiveMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches answers from the mailbox, in system time (P19). A mail is marked as seen after it is kept here and never before, so
 * that a process that dies between loses nothing; one that comes twice is recognised.
 */
@Component
@ConditionalOnProperty("entrepot.cases.imap.host")
public class FetchMail {

    private static final Logger LOG = LoggerFactory.getLogger(FetchMail.class);
    private static final int PORTION = 50;

    private final ReceiveMail receive;
    private final CasesSettings settings;

    public FetchMail(ReceiveMail receive, CasesSettings settings) {
        this.receive = receive;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void fetch() {
        try {
            fetchOnce();
        } catch (MessagingException failure) {
            LOG.warn("mailbox-not-read {}", failure.getClass().getSimpleName());
        }
    }

    /** @return how many mails were new */
    public int fetchOnce() throws MessagingException {
        var imap = java.util.Objects.requireNonNull(settings.imap());
        try (var store = Session.getInstance(properties(imap)).getStore(imap.tls() ? "imaps" : "imap")) {
            store.connect(imap.host(), imap.port(), imap.user(), imap.password());
            try (var folder = store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                var portion = Arrays.copyOf(unseen, Math.min(unseen.length, PORTION));
                for (var message : portion) {
                    take(message, imap.largest().toBytes());
                }
                return portion.length;
            }
        }
    }

    /** One that cannot be read must not keep the others waiting; it stays unseen and is tried again. */
    private void take(Message message, long largest) throws MessagingException {
        try {
            var outcome = receive.receive(ReadMessage.of(message, largest));
            message.setFlag(Flags.Flag.SEEN, true);
            LOG.info("case-mail {}", outcome.map(Enum::name).orElse("REPEATED"));
        } catch (IOException | RuntimeException failure) {
            message.setFlag(Flags.Flag.SEEN, false);
            LOG.error("case-mail-not-taken", failure);
        }
    }

    private static Properties properties(CasesSettings.Imap imap) {
        var properties = new Properties();
        var timeout = String.valueOf(imap.timeout().toMillis());
        for (var protocol : java.util.List.of("imap", "imaps")) {
            properties.put("mail." + protocol + ".connectiontimeout", timeout);
            properties.put("mail." + protocol + ".timeout", timeout);
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return properties;
    }
}
