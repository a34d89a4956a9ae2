package org.entrepot.notices.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.Page;
import org.entrepot.notices.application.WordNotices;
import org.entrepot.notices.domain.Mail;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** Mails, newest first. */
public record OutboxPage(
        Frame frame,
        Page<Mail> mails,
        WordNotices.Words words,
        Optional<Mail.State> state,
        boolean showsContent,
        boolean hasServer,
        boolean isFirst)
        implements View {

    public String kind(Mail mail) {
        return t("notices." + mail.kind().code() + ".kind");
    }

    /** What it says, in the language of whoever looks. */
    public String title(Mail mail) {
        return words.title(mail.kind(), mail.facts());
    }

    /** Practice lives in business time; whether mails go out is a matter of system time (P19). */
    public Instant when(Mail mail) {
        return showsContent ? mail.at() : mail.sentAt().orElse(mail.createdAt());
    }

    public String state(Mail mail) {
        return state(this, mail);
    }

    public Tone tone(Mail mail) {
        return tone(mail.state());
    }

    public String language(Mail mail) {
        return mail.language().getDisplayName(frame.texts().locale());
    }

    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(t("notices.tab.all"), OutboxPages.PATH, state.isEmpty()));
        for (var each : Mail.State.values()) {
            tabs.add(new Tab(
                    t("notices.mail.state." + each.name()),
                    OutboxPages.PATH + "?state=" + each.name().toLowerCase(Locale.ROOT),
                    state.filter(each::equals).isPresent()));
        }
        return tabs;
    }

    static String state(View view, Mail mail) {
        return view.t("notices.mail.state." + mail.state().name());
    }

    static Tone tone(Mail.State state) {
        return switch (state) {
            case PENDING -> Tone.INFO;
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case KEPT, DROPPED -> Tone.NEUTRAL;
        };
    }
}
