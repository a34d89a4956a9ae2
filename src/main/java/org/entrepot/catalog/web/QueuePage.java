package org.entrepot.catalog.web;

import java.util.Map;
import org.entrepot.catalog.application.ReviewSubmission.Case;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** What waits for certification. */
public record QueuePage(
        Frame frame, Page<Case> cases, Map<OrganizationId, String> publishers, boolean isAutomatic, boolean isFirst)
        implements View {

    public QueuePage {
        publishers = Map.copyOf(publishers);
    }

    public String publisher(Case item) {
        return publishers.getOrDefault(item.offer().publisher(), "");
    }

    public String name(Case item) {
        var listing =
                item.submission().frozen().content().listings().get(item.offer().defaultLanguage());
        return listing == null ? item.offer().alias() : listing.name();
    }
}
