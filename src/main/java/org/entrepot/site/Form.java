package org.entrepot.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a form and what is wrong with it, so that a refused form is shown again with everything typed.
 * A controller takes it as an argument; a template gives it to the field components.
 *
 * @param values every value by the name of its field, in the order sent; several for groups of boxes
 */
public record Form(Map<String, List<String>> values, List<Problem> problems) {

    public Form {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /** A form that shows what is stored. */
    public static Form of(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, List.of());
    }

    public Form with(String name, String... all) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(all));
        return new Form(more, problems);
    }

    /**
     * The same input with the reasons why it was refused. Who may not, or may not know, gets no form to mend but the answer
     * that says so (403 with the roles that could, or 404).
     */
    public Form refused(List<Problem> reasons) {
        if (reasons.stream().anyMatch(Form::closesTheDoor)) {
            throw new RefusedException(reasons);
        }
        return new Form(values, reasons);
    }

    private static boolean closesTheDoor(Problem reason) {
        return reason.field().isEmpty()
                && (reason.refusal() == Denial.ROLE_REQUIRED || reason.refusal() == Denial.NOT_FOUND);
    }

    /** Empty text when nothing was typed. */
    public String value(String name) {
        return valuesOf(name).stream().findFirst().orElse("");
    }

    public List<String> valuesOf(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether that option of a group, or that box, is chosen. */
    public boolean has(String name, String value) {
        return valuesOf(name).contains(value);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Every sentence about one field, joined; empty when it is fine. */
    public Optional<String> problem(String name, Texts texts) {
        var sentences = new ArrayList<String>();
        for (var problem : problems) {
            if (problem.field().equals(name)) {
                sentences.add(texts.problem(problem));
            }
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /** The ids of what is said below a field's control; null, which leaves the attribute out, when nothing is. */
    public @Nullable String describedBy(String name, String hint) {
        var isWrong = problems.stream().anyMatch(problem -> problem.field().equals(name));
        var ids = (hint.isEmpty() ? "" : idOf(name) + "-hint") + (isWrong ? " " + idOf(name) + "-problem" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The id of a field's control in the page, which the error summary links to. */
    public static String idOf(String name) {
        return "field-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
