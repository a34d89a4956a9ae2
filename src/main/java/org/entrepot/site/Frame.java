package org.entrepot.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        Theme theme,
        Assets assets,
        Optional<Actor> actor,
        Optional<String> organizationName,
        List<NavigationEntry> navigation,
        List<HeaderEntry> header,
        String path,
        String csrfParameter,
        String csrfToken,
        Optional<String> flash,
        boolean isPractice,
        boolean isFragment) {

    public Frame {
        navigation = List.copyOf(navigation);
        header = List.copyOf(header);
    }

    /** The entry whose pages this one belongs to: the longest address wins, where one lies below another. */
    public boolean isCurrent(NavigationEntry entry) {
        return navigation.stream()
                .filter(one -> one.isCurrent(path))
                .max(Comparator.comparingInt(one -> one.href().length()))
                .filter(entry::equals)
                .isPresent();
    }

    /** Where a link leads that changes the language and comes back here. */
    public String inLanguage(Locale language) {
        return "/language?to=" + language.toLanguageTag() + "&back=" + LocalPath.encode(path);
    }

    /** Where a link leads that changes the theme and comes back here. */
    public String inTheme(Theme other) {
        return "/theme?to=" + other.code() + "&back=" + LocalPath.encode(path);
    }

    /** Where a visitor signs in and comes back. */
    public String signIn() {
        return path.equals("/") ? "/sign-in" : "/sign-in?back=" + LocalPath.encode(path);
    }
}
