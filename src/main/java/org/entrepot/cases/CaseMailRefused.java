package org.entrepot.cases;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Problem;

/**
 * Somebody's answer by mail was not taken, and hears why.
 *
 * @param outcome such as {@code empty}
 * @param problem where the case refused it
 */
public record CaseMailRefused(
        CaseRef about, EmailAddress sender, Locale language, String outcome, Optional<Problem> problem) {}
