package org.entrepot.notices.web;

import java.net.URI;
import org.entrepot.notices.application.MailView;
import org.entrepot.notices.domain.Mail;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** One mail as its recipient reads it. */
public record OutboxMailPage(Frame frame, Mail mail, MailView view) implements View {

    public String state() {
        return OutboxPage.state(this, mail);
    }

    public Tone tone() {
        return OutboxPage.tone(mail.state());
    }

    /** Where the mail's link leads, on whatever address this page was opened. */
    public String path() {
        return URI.create(view.link()).getRawPath();
    }

    public String languageTag() {
        return mail.language().toLanguageTag();
    }
}
