package org.entrepot.kernel;

import java.util.List;

/**
 * One reason against an input, addressed to the field it belongs to.
 *
 * @param field path of the field as the form and the API name it, such as {@code plans[0].name}; empty when it belongs to none
 * @param arguments values for the placeholders of the text, in order
 */
public record Problem(String field, Refusal refusal, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem at(String field, Refusal refusal, String... arguments) {
        return new Problem(field, refusal, List.of(arguments));
    }

    public static Problem of(Refusal refusal, String... arguments) {
        return new Problem("", refusal, List.of(arguments));
    }
}
