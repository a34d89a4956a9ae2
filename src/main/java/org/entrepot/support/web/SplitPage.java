package org.entrepot.support.web;

import java.util.List;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.application.SplitDuties;

/**
 * Who does what between a provider and its resellers (A32, R177).
 *
 * @param isProvider the reader decides; a reseller reads the result of each of its providers
 */
public record SplitPage(Frame frame, List<SplitDuties.Split> splits, boolean isProvider, boolean mayChange, Form form)
        implements View {

    public SplitPage {
        splits = List.copyOf(splits);
    }

    public List<Choice> choices() {
        return SplitDuties.splittable().stream()
                .map(kind -> new Choice(kind.code(), kind(kind)))
                .toList();
    }

    public List<QuestionKind> kinds() {
        return List.copyOf(SplitDuties.splittable());
    }

    public String kind(QuestionKind kind) {
        return t("support.kind." + kind.code());
    }
}
