package org.entrepot.access.web;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser: keeps cookies, and sends the form token it last read. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester web;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String formToken = "";

    Visitor(MockMvcTester web) {
        this.web = web;
    }

    MvcTestResult open(String path) {
        return remember(web.get().uri(path).cookie(jar()).exchange());
    }

    /** @param fields names and values in turn */
    MvcTestResult send(String path, String... fields) {
        var request = web.post()
                .uri(path)
                .cookie(jar())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_csrf", formToken);
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return remember(request.exchange());
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    Cookie cookie(String name) {
        return cookies.get(name);
    }

    void put(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    private Cookie[] jar() {
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "none")}
                : cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult remember(MvcTestResult answer) {
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        try {
            var token = TOKEN.matcher(answer.getResponse().getContentAsString());
            if (token.find()) {
                formToken = token.group(1);
            }
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer;
    }
}
