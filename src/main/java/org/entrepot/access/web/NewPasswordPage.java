package org.entrepot.access.web;

import org.entrepot.access.domain.PasswordRules;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * A form for a new password: on joining, by a link, or from one's own account.
 *
 * @param email for password keepers
 * @param action where the form goes
 * @param asksName whether the person also says how to be called
 * @param asksCurrent whether the old password is needed
 */
public record NewPasswordPage(
        Frame frame,
        Form form,
        String title,
        String lead,
        String submit,
        String email,
        String action,
        boolean asksName,
        boolean asksCurrent)
        implements View {

    public String hint() {
        return t("access.password.hint", PasswordRules.MIN_LENGTH);
    }
}
