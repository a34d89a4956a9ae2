package org.entrepot.requests.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;

/**
 * The first page of the form (R106-R110): everything is filled in already.
 *
 * @param kind wanted, when the button that led here said it
 */
public record RequestStartPage(
        Frame frame, FileRequest.Prospect prospect, Optional<RequestKind> kind, Set<OrganizationId> partners)
        implements View {

    public RequestStartPage {
        partners = Set.copyOf(partners);
    }

    public List<Link> crumbs() {
        return RequestDetailsPage.crumbs(this, prospect);
    }

    public String next() {
        return "/offers/" + prospect.offer().id() + "/requests/details";
    }

    public String category() {
        return t("catalog.type." + prospect.offer().type().name());
    }

    public List<Choice> kinds() {
        return prospect.kinds().stream()
                .map(known -> new Choice(
                        known.code(), t("requests.kind." + known.code()), t("requests.kind." + known.code() + ".hint")))
                .toList();
    }

    public boolean isChosen(Choice choice) {
        return kind.map(RequestKind::code).filter(choice.value()::equals).isPresent();
    }

    /** Whether a request makes sense at all: before the first publication, and from "none", everything is free. */
    public boolean isNeeded() {
        return prospect.option() == AudienceOption.ANY || prospect.option() == AudienceOption.SPECIFIC;
    }
}
