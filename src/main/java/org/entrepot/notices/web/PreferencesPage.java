package org.entrepot.notices.web;

import java.util.List;
import org.entrepot.notices.application.ChooseMails;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** What a person also wants by mail. */
public record PreferencesPage(Frame frame, List<ChooseMails.Choice> choices) implements View {

    public String kind(ChooseMails.Choice choice) {
        return t("notices." + choice.kind().code() + ".kind");
    }
}
