package org.entrepot.cases.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.domain.IncomingMail;
import org.jsoup.Jsoup;

/** Makes of a message what can be decided about it; whatever it is made like, reading it ends. */
final class ReadMessage {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 60;
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private final long largest;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder markup = new StringBuilder();
    private final List<IncomingMail.Attachment> attachments = new ArrayList<>();
    private int parts;

    private ReadMessage(long largest) {
        this.largest = largest;
    }

    static IncomingMail of(Message message, long largest) throws MessagingException, IOException {
        return new ReadMessage(largest).read(message);
    }

    private IncomingMail read(Message message) throws MessagingException, IOException {
        var isTooLarge = message.getSize() > largest;
        if (!isTooLarge) {
            collect(message, 0);
        }
        var text = plain.isEmpty() && !markup.isEmpty()
                ? Jsoup.parse(markup.toString()).wholeText()
                : plain.toString();
        var subject = message.getSubject();
        return new IncomingMail(
                key(message, text),
                addresses(message.getFrom()).stream().findFirst().orElse(""),
                recipients(message),
                subject == null ? "" : subject,
                text.replace("\r\n", "\n"),
                attachments,
                isAutomatic(message),
                isTooLarge);
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        var name = part.getFileName();
        if (name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attach(part, name);
        } else if (part.isMimeType("text/plain")) {
            plain.append(part.getContent()).append('\n');
        } else if (part.isMimeType("text/html")) {
            markup.append(part.getContent());
        } else if (part.getContent() instanceof Multipart many) {
            for (var index = 0; index < many.getCount(); index++) {
                BodyPart one = many.getBodyPart(index);
                collect(one, depth + 1);
            }
        }
    }

    private void attach(Part part, @org.jspecify.annotations.Nullable String name)
            throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            attachments.add(
                    new IncomingMail.Attachment(name == null ? "file" : name, content.readNBytes((int) largest)));
        }
    }

    /** RFC 3834, and what came before it. */
    private static boolean isAutomatic(Message message) throws MessagingException {
        var submitted = header(message, "Auto-Submitted");
        return submitted.filter(value -> !value.startsWith("no")).isPresent()
                || header(message, "Precedence").filter(BULK::contains).isPresent()
                || header(message, "X-Autoreply").isPresent()
                || header(message, "X-Autorespond").isPresent()
                || header(message, "List-Id").isPresent()
                || header(message, "Return-Path").filter("<>"::equals).isPresent()
                || message.isMimeType("multipart/report");
    }

    private static Optional<String> header(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0
                ? Optional.empty()
                : Optional.of(values[0].strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> recipients(Message message) throws MessagingException {
        var all = new ArrayList<>(addresses(message.getAllRecipients()));
        for (var name : List.of("Delivered-To", "X-Original-To", "Envelope-To")) {
            header(message, name).map(value -> value.replaceAll("[<>]", "")).ifPresent(all::add);
        }
        return all;
    }

    private static List<String> addresses(Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .filter(InternetAddress.class::isInstance)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .filter(java.util.Objects::nonNull)
                        .toList();
    }

    private static String key(Message message, String text) throws MessagingException {
        var ids = message.getHeader("Message-ID");
        var identity = ids != null && ids.length > 0
                ? ids[0].strip()
                : addresses(message.getFrom()) + "\n" + message.getSentDate() + "\n" + message.getSubject() + "\n"
                        + text;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
