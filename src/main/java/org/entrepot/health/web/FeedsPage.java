package org.entrepot.health.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.health.domain.FeedTokens.Token;
import org.entrepot.health.domain.Reader;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;

/**
 * An organization's feeds.
 *
 * @param made the address of the one just made, shown this once
 */
public record FeedsPage(Frame frame, Reader reader, List<Token> tokens, Optional<String> made) implements HealthWords {

    public FeedsPage {
        tokens = List.copyOf(tokens);
    }

    public List<Tab> tabs() {
        return HealthTabs.of(this, reader, "feeds");
    }
}
