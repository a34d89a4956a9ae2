package org.entrepot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Launch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from its request. */
@Component
public class Frames {

    private final MessageSource messages;
    private final Languages languages;
    private final List<Navigation> navigations;
    private final List<HeaderEntries> headers;
    private final ObjectProvider<OrganizationNames> names;
    private final Assets assets;
    private final boolean practice;

    Frames(
            MessageSource messages,
            Languages languages,
            List<Navigation> navigations,
            List<HeaderEntries> headers,
            ObjectProvider<OrganizationNames> names,
            Assets assets,
            Launch launch) {
        this.messages = messages;
        this.languages = languages;
        this.navigations = List.copyOf(navigations);
        this.headers = List.copyOf(headers);
        this.names = names;
        this.assets = assets;
        this.practice = launch.isPractice();
    }

    public Frame of(HttpServletRequest request) {
        var actor = actor();
        var token = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        var texts = texts(request);
        return new Frame(
                texts,
                Theme.of(request),
                assets,
                actor,
                actor.flatMap(this::organizationName),
                navigation(actor),
                actor.map(someone -> header(someone, texts)).orElse(List.of()),
                path(request),
                token.map(CsrfToken::getParameterName).orElse("_csrf"),
                token.map(CsrfToken::getToken).orElse(""),
                flash(request),
                practice,
                "true".equals(request.getHeader("HX-Request")));
    }

    public Texts texts(HttpServletRequest request) {
        return new Texts(messages, languages.resolveLocale(request), languages.zone(request));
    }

    /** Who is signed in, for filters; everybody else takes {@link Actor} as an argument. */
    public static Optional<Actor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    private Optional<String> organizationName(Actor actor) {
        return Optional.ofNullable(names.getIfAvailable()).map(known -> known.nameOf(actor.organization()));
    }

    private List<NavigationEntry> navigation(Optional<Actor> actor) {
        return navigations.stream()
                .flatMap(module -> module.entriesFor(actor).stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    private List<HeaderEntry> header(Actor actor, Texts texts) {
        return headers.stream()
                .flatMap(module -> module.entriesFor(actor, texts).stream())
                .sorted(Comparator.comparingInt(HeaderEntry::order))
                .toList();
    }

    /** The answer to a post cannot be asked for again; then the page that held the form is the place to come back to. */
    private static String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return LocalPath.ofAddress(Optional.ofNullable(request.getHeader("Referer")), request.getServerName());
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Optional<String> flash(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? Optional.empty() : Optional.ofNullable((String) flash.get(Flash.ATTRIBUTE));
    }
}
