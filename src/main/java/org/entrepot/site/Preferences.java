package org.entrepot.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme of one browser, kept in cookies, changed by plain links (P11). */
@Controller
class Preferences {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @GetMapping("/language")
    String language(
            @RequestParam String to,
            @RequestParam Optional<String> back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.supported(to)
                .ifPresent(locale -> keep(Languages.LANGUAGE_COOKIE, locale.toLanguageTag(), request, response));
        return "redirect:" + LocalPath.of(back);
    }

    @GetMapping("/theme")
    String theme(
            @RequestParam String to,
            @RequestParam Optional<String> back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Theme.named(to).ifPresent(theme -> keep(Theme.COOKIE, theme.code(), request, response));
        return "redirect:" + LocalPath.of(back);
    }

    static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
