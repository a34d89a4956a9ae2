package org.entrepot.notices.application;

import java.util.Optional;
import org.entrepot.cases.CaseLetters;
import org.entrepot.site.Texts;

/**
 * One mail in words.
 *
 * @param link where it leads, as a whole address
 * @param host of the marketplace that sends it
 * @param preferences where its reader declines such mails
 * @param quote what was said in a case
 * @param isAnswerable whether its reader can answer it by mail
 */
public record MailView(
        Texts texts,
        String subject,
        String text,
        String action,
        String link,
        String host,
        boolean canBeDeclined,
        String preferences,
        Optional<CaseLetters.Quote> quote,
        boolean isAnswerable) {

    public String why() {
        return texts.text(canBeDeclined ? "notices.mail.why" : "notices.mail.why.once", host);
    }

    public String decline() {
        return texts.text("notices.mail.decline");
    }

    /** The line above which an answer is written. */
    public String above() {
        return CaseLetters.MARK + " " + texts.text("notices.mail.answerAbove");
    }

    /** The same as the HTML, for readers that show text. */
    public String plain() {
        var plain = new StringBuilder(isAnswerable ? above() + "\n\n" : "")
                .append(subject)
                .append("\n\n")
                .append(quote.map(said -> said.name() + ":\n" + said.text() + "\n\n")
                        .orElse(""))
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
