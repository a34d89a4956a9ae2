package org.entrepot.access.web;

import java.util.List;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * Where one signs in.
 *
 * @param back where to go afterwards
 * @param providers identity providers to sign in with instead
 * @param isPractice whether everybody may sign in as anybody
 */
public record SignInPage(Frame frame, Form form, String back, List<Provider> providers, boolean isPractice)
        implements View {

    /** An identity provider as a button. */
    public record Provider(String label, String href) {}

    public String practiceHref() {
        return PracticeSignInPages.PATH + SignInAddress.back(back);
    }

    /** Whether there are other ways than the password. */
    public boolean hasAside() {
        return isPractice || !providers.isEmpty();
    }
}
