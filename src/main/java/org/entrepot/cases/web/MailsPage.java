package org.entrepot.cases.web;

import org.entrepot.cases.domain.MailBook;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Mails that were not taken. */
public record MailsPage(Frame frame, Page<MailBook.Kept> mails, boolean isFirst) implements View {

    public String why(MailBook.Kept mail) {
        return t("cases.mail.outcome." + known(mail.outcome()));
    }

    /** Refusals of a case are told to its people; here they are one kind. */
    private static String known(String outcome) {
        return switch (outcome) {
            case "unknown-address", "stranger", "automatic", "too-many", "too-large", "empty" -> outcome;
            case String _ -> "refused";
        };
    }
}
