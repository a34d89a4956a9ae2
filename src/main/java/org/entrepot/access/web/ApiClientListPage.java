package org.entrepot.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The programs of an organization. */
public record ApiClientListPage(Frame frame, List<Line> clients, Optional<String> next, boolean isFirst)
        implements View {

    /**
     * One program.
     *
     * @param scopes codes, joined
     * @param roles named and joined
     */
    public record Line(String id, String name, String scopes, String roles, Instant created, boolean isRevoked) {}
}
