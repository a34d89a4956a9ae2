package org.entrepot.relationships.web;

import java.util.List;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * Says what the end of a link does, before it is done.
 *
 * @param blocked why it cannot be done now; empty when it can
 * @param back where the link stands
 */
public record EndingPage(
        Frame frame, String title, List<String> effects, String blocked, String action, String submit, String back)
        implements View {

    public EndingPage {
        effects = List.copyOf(effects);
    }
}
