package org.entrepot.cases.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Answers by mail. Without a mailbox nobody is offered to answer by mail, and nothing is fetched.
 *
 * @param mailbox the address whose mails are fetched, such as {@code cases@market.example}; its server must put mails to
 *     {@code cases+anything@market.example} into the same mailbox
 * @param imap where it is fetched from
 */
@ConfigurationProperties("entrepot.cases")
public record CasesSettings(
        @Nullable String mailbox, @Nullable Imap imap) {

    public CasesSettings {
        if (mailbox != null && !mailbox.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("entrepot.cases.mailbox: an address such as cases@market.example");
        }
    }

    /**
     * An IMAP mailbox.
     *
     * @param largest a larger mail is not read
     */
    public record Imap(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            String user,
            String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("25MB") DataSize largest,
            @DefaultValue("20s") Duration timeout) {}
}
