package org.entrepot.access.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * Everybody one can sign in as.
 *
 * @param text what was searched for
 * @param back where to go afterwards
 * @param next address of the next page
 */
public record PracticeSignInPage(
        Frame frame,
        String text,
        String back,
        List<PartyTab> parties,
        List<Company> organizations,
        Optional<String> next)
        implements View {

    /** One kind of company to look at. */
    public record PartyTab(String label, String href, boolean isCurrent) {}

    /** @param description what it is and where */
    public record Company(String name, String description, List<Person> people) {}

    /** @param roles named and joined */
    public record Person(String id, String name, String roles) {}
}
