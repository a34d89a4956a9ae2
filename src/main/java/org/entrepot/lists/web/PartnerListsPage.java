package org.entrepot.lists.web;

import org.entrepot.kernel.Page;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The partner lists of a publisher. */
public record PartnerListsPage(Frame frame, Page<PartnerList> lists, boolean isFirstPage) implements View {

    public String kind(PartnerList list) {
        return t("lists.listKind." + list.kind().code());
    }

    public String number(long number) {
        return frame.texts().number(number);
    }
}
