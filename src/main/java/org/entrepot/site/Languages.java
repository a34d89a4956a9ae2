package org.entrepot.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language and zone: the one chosen (a cookie), else what the browser asks for, else English and UTC. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String LANGUAGE_COOKIE = "language";
    static final String ZONE_COOKIE = "zone";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return cookie(request, LANGUAGE_COOKIE)
                .flatMap(Languages::supported)
                .or(() -> asked(request))
                .orElse(Locale.ENGLISH);
    }

    ZoneId zone(HttpServletRequest request) {
        return cookie(request, ZONE_COOKIE).flatMap(Languages::zone).orElse(ZoneId.of("UTC"));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            Preferences.keep(LANGUAGE_COOKIE, locale.toLanguageTag(), request, response);
        }
    }

    /** One of the five, for a language tag; China and Singapore read simplified Chinese. */
    static Optional<Locale> supported(String tag) {
        var wanted = Locale.forLanguageTag(tag);
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> supported(locale.toLanguageTag()).stream())
                .findFirst();
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
