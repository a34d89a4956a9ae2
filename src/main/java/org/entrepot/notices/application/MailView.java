package org.entrepot.notices.application;

import org.entrepot.site.Texts;

/**
 * One mail in words.
 *
 * @param link where it leads, as a whole address
 * @param host of the marketplace that sends it
 * @param preferences where its reader declines such mails
 */
public record MailView(
        Texts texts,
        String subject,
        String text,
        String action,
        String link,
        String host,
        boolean canBeDeclined,
        String preferences) {

    public String why() {
        return texts.text(canBeDeclined ? "notices.mail.why" : "notices.mail.why.once", host);
    }

    public String decline() {
        return texts.text("notices.mail.decline");
    }

    /** The same as the HTML, for readers that show text. */
    public String plain() {
        var plain = new StringBuilder(subject)
                .append("\n\n")
                .append(text)
                .append("\n\n")
                .append(action)
                .append(": ")
                .append(link)
                .append("\n\n-- \n")
                .append(why())
                .append('\n');
        if (canBeDeclined) {
            plain.append(decline()).append(": ").append(preferences).append('\n');
        }
        return plain.toString();
    }
}
