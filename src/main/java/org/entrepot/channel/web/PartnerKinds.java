package org.entrepot.channel.web;

import java.util.Collection;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.site.View;

/** What kind of partner somebody is, in words. */
final class PartnerKinds {

    private PartnerKinds() {}

    static String label(View view, Collection<EnrolmentKind> kinds) {
        return view.frame()
                .texts()
                .list(kinds.stream()
                        .filter(kind -> kind.partnerKind().isPresent())
                        .sorted()
                        .map(kind -> view.t("channel.kind." + kind.code()))
                        .toList());
    }
}
