package org.entrepot.cases.domain;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A mail as it came, read as far as its limits allow.
 *
 * @param key of the message, the same when it comes twice
 * @param sender bare address; empty when it has none
 * @param recipients every address that it was sent to
 * @param text plain, quotations and all
 * @param isAutomatic whether a machine wrote it: an answer to it would go round in circles
 * @param isTooLarge it was not read any further
 */
public record IncomingMail(
        String key,
        String sender,
        List<String> recipients,
        String subject,
        String text,
        List<Attachment> attachments,
        boolean isAutomatic,
        boolean isTooLarge) {

    public IncomingMail {
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
    }

    /** One attached file. */
    public static final class Attachment {

        private final String name;
        private final byte[] content;

        public Attachment(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        public String name() {
            return name;
        }

        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    /** The secret part of the address that it was sent to. */
    public Optional<String> token() {
        return recipients.stream()
                .flatMap(address -> ReplyAddress.token(address).stream())
                .findFirst();
    }
}
