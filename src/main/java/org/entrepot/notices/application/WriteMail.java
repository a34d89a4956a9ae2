package org.entrepot.notices.application;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.CaseLetters;
import org.entrepot.cases.EntryId;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Mail;
import org.entrepot.site.Texts;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/** Words a mail in its recipient's language, as plain text and simple HTML, and makes a message of it. */
@Service
public class WriteMail {

    private final WordNotices wording;
    private final MessageSource messages;
    private final TemplateEngine templates;
    private final NoticesSettings settings;
    private final CaseLetters letters;

    WriteMail(
            WordNotices wording,
            MessageSource messages,
            TemplateEngine templates,
            NoticesSettings settings,
            CaseLetters letters) {
        this.wording = wording;
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
        this.letters = letters;
    }

    public MailView view(Mail mail) {
        return view(mail, false);
    }

    private MailView view(Mail mail, boolean isAnswerable) {
        var texts = new Texts(messages, mail.language(), mail.zone());
        var words = wording.words(List.of(mail.facts()), texts);
        return new MailView(
                texts,
                oneLine(words.title(mail.kind(), mail.facts())),
                words.text(mail.kind(), mail.facts()),
                texts.text("notices." + mail.kind().code() + ".action"),
                settings.url(mail.link() + mail.facts().find(FactName.TOKEN).orElse("")),
                settings.address().getHost(),
                mail.kind().canBeDeclined(),
                settings.url("/notices/preferences"),
                mail.facts().find(FactName.ENTRY_ID).flatMap(EntryId::parse).flatMap(letters::quote),
                isAnswerable);
    }

    /** Its Message-ID is the mail's own in every attempt, so that a mail sent twice can be told from two mails. */
    @SuppressWarnings("JavaUtilDate")
    MimeMessage message(Mail mail) throws MessagingException {
        var about = mail.facts().find(FactName.CASE_ID).flatMap(CaseId::parse);
        var replyTo = about.flatMap(id -> letters.replyTo(id, mail.address()));
        var view = view(mail, replyTo.isPresent());
        var message = new OwnId("<" + mail.id() + "@" + settings.address().getHost() + ">");
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(oneLine(settings.from()));
        helper.setTo(oneLine(mail.address()));
        helper.setSubject(view.subject());
        helper.setSentDate(java.util.Date.from(mail.createdAt()));
        helper.setText(view.plain(), html(view));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        if (replyTo.isPresent()) {
            helper.setReplyTo(replyTo.get());
        }
        if (about.isPresent()) {
            message.setHeader(
                    "References",
                    "<case-" + about.get() + "@" + settings.address().getHost() + ">");
        }
        if (view.canBeDeclined()) {
            message.setHeader("List-Unsubscribe", "<" + view.preferences() + ">");
        }
        return message;
    }

    private String html(MailView view) {
        var html = new StringOutput();
        templates.render("notices/mail.jte", view, html);
        return html.toString();
    }

    /** A line break in a header would begin another header: names that people typed must not be able to write one. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Otherwise the library would make up another id at each attempt. */
    private static final class OwnId extends MimeMessage {

        private final String id;

        OwnId(String id) {
            super(jakarta.mail.Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
