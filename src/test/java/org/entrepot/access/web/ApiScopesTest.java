package org.entrepot.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.entrepot.EntrepotTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the API says which scope opens it to programs, or is open to everybody; nothing is opened by accident. */
@EntrepotTest
class ApiScopesTest {

    private final RequestMappingHandlerMapping mappings;

    ApiScopesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void every_route_of_the_api_has_a_declared_scope_or_is_public() {
        var undeclared = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.entrepot.")) {
                for (var path : mapping.getPatternValues()) {
                    mapping.getMethodsCondition().getMethods().stream()
                            .filter(method -> path.startsWith("/api/") && !isDeclared(method.name(), path))
                            .forEach(method -> undeclared.add(method + " " + path));
                }
            }
        });
        assertThat(undeclared).as("routes without a line in ApiScopes").isEmpty();
    }

    @Test
    void an_address_that_no_line_names_is_opened_by_no_scope() {
        for (var method : new String[] {"GET", "POST", "PUT", "DELETE", "PATCH"}) {
            assertThat(isDeclared(method, "/api/something-new")).as(method).isFalse();
            assertThat(isDeclared(method, "/api/something-new/one")).as(method).isFalse();
        }
    }

    private static boolean isDeclared(String method, String pattern) {
        var request = new MockHttpServletRequest(method, pattern.replaceAll("[{][^}]*}", "x"));
        return ApiScopes.scopeFor(request).isPresent() || PublicPaths.isOpenApi(request);
    }
}
