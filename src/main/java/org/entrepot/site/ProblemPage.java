package org.entrepot.site;

import java.util.List;
import org.entrepot.kernel.Problem;

/** The page that says what went wrong and what to do. */
public record ProblemPage(Frame frame, int status, List<Problem> problems) implements View {

    public ProblemPage {
        problems = List.copyOf(problems);
    }

    public String heading() {
        return t("site.problem." + problems.getFirst().refusal().kind());
    }
}
