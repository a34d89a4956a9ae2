package org.entrepot.site;

import java.util.List;
import org.entrepot.kernel.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says at which field a JSON body does not fit. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(Throwable unreadable) {
        for (var cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return problem(json);
            }
        }
        return Problem.of(SiteRefusal.MALFORMED_REQUEST);
    }

    private static Problem problem(JacksonException json) {
        var field = path(json.getPath());
        if (json instanceof UnrecognizedPropertyException) {
            return Problem.at(field, SiteRefusal.UNKNOWN_FIELD);
        }
        if (json instanceof InvalidFormatException wrong && KernelTypes.isId(wrong.getTargetType())) {
            return Problem.at(field, SiteRefusal.MALFORMED_ID);
        }
        return field.isEmpty()
                ? Problem.of(SiteRefusal.MALFORMED_REQUEST)
                : Problem.at(field, SiteRefusal.MALFORMED_VALUE);
    }

    /** As a form names it: {@code plans[0].name}. */
    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
