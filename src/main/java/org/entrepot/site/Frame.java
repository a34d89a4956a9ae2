package org.entrepot.site;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;

/**
 * What every page carries around its content.
 *
 * @param actor empty for a visitor who has not signed in
 * @param path path and query of the page, to come back to after a switch of language
 * @param csrfParameter name of the hidden field of every form
 * @param csrfToken its value
 * @param flash a sentence left by the request before, shown once
 * @param isFragment the caller asked for the named region only (htmx)
 */
public record Frame(
        Texts texts,
        Optional<Actor> actor,
        Optional<String> organizationName,
        List<NavigationEntry> navigation,
        String path,
        String csrfParameter,
        String csrfToken,
        Optional<String> flash,
        boolean isPractice,
        boolean isFragment) {}
