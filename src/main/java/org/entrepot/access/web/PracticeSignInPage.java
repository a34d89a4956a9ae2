package org.entrepot.access.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/**
 * Everybody one can sign in as.
 *
 * @param party which kind of company is shown; empty for all
 * @param text what was searched for
 * @param back where to go afterwards
 * @param next cursor of the next page
 */
public record PracticeSignInPage(
        Frame frame,
        String party,
        String text,
        String back,
        List<Tab> parties,
        List<Company> organizations,
        Optional<String> next,
        boolean isFirst)
        implements View {

    /** @param description what it is and where */
    public record Company(String name, String description, List<Person> people) {}

    /** @param roles named and joined */
    public record Person(String id, String name, String roles) {}
}
