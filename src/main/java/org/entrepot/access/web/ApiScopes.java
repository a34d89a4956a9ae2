package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.Actor;
import org.entrepot.site.ActorAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which scope a token needs for which address, first match first. An address that no line names is closed to tokens;
 * people are limited by their roles alone.
 */
final class ApiScopes implements AuthorizationManager<RequestAuthorizationContext> {

    private static final List<Door> DOORS = List.of(
            write("/api/offers/*/audience/**", Scope.AUDIENCE_WRITE),
            write("/api/offers/*/authorizations/**", Scope.AUDIENCE_WRITE),
            write("/api/partner-lists/**", Scope.AUDIENCE_WRITE),
            read("/api/partner-lists/**", Scope.OFFERS_READ),
            read("/api/offers/*/requests/**", Scope.REQUESTS_READ),
            write("/api/offers/*/requests/**", Scope.REQUESTS_WRITE),
            read("/api/requests/**", Scope.REQUESTS_READ),
            write("/api/requests/**", Scope.REQUESTS_WRITE),
            read("/api/request-drafts/**", Scope.REQUESTS_READ),
            write("/api/request-drafts/**", Scope.REQUESTS_WRITE),
            read("/api/request-proposals/**", Scope.REQUESTS_READ),
            write("/api/request-proposals/**", Scope.REQUESTS_WRITE),
            read("/api/resell-requests/**", Scope.REQUESTS_READ),
            write("/api/resell-requests/**", Scope.REQUESTS_WRITE),
            read("/api/cases/**", Scope.CASES_READ),
            write("/api/cases/**", Scope.CASES_WRITE),
            any("/api/case-previews/**", Scope.CASES_READ),
            any("/api/case-numbers/**", Scope.CASES_READ),
            any("/api/files/**", Scope.FILES_WRITE),
            read("/api/offers/**", Scope.OFFERS_READ),
            read("/api/authorizations/**", Scope.OFFERS_READ),
            write("/api/authorizations/**", Scope.AUDIENCE_WRITE),
            read("/api/wind-downs/**", Scope.OFFERS_READ),
            write("/api/wind-downs/**", Scope.AUDIENCE_WRITE),
            write("/api/offers/**", Scope.OFFERS_WRITE),
            read("/api/previews/**", Scope.OFFERS_READ),
            read("/api/catalog/**", Scope.OFFERS_READ),
            read("/api/marketplace/**", Scope.OFFERS_READ),
            read("/api/partners/**", Scope.PARTNERS_READ),
            read("/api/partner-directory/**", Scope.PARTNERS_READ),
            any("/api/verdicts/**", Scope.VERDICTS_READ),
            read("/api/assortment/**", Scope.ORGANIZATION_READ),
            write("/api/assortment/**", Scope.ORGANIZATION_WRITE),
            write("/api/orders/**", Scope.ORDERS_WRITE),
            read("/api/orders/**", Scope.SUBSCRIPTIONS_READ),
            read("/api/subscriptions/**", Scope.SUBSCRIPTIONS_READ),
            write("/api/subscriptions/**", Scope.ORGANIZATION_WRITE),
            write("/api/marketplace/**", Scope.ORGANIZATION_WRITE),
            any("/api/operator/**", Scope.OPERATOR),
            read("/api/service-health/**", Scope.HEALTH_READ),
            write("/api/service-health/**", Scope.HEALTH_WRITE),
            read("/api/receipts/**", Scope.RECEIPTS_READ),
            read("/api/organization/**", Scope.ORGANIZATION_READ),
            read("/api/notices/**", Scope.NOTICES_READ),
            write("/api/notices/**", Scope.NOTICES_WRITE),
            any("/api/practice/**", Scope.PRACTICE),
            write("/api/organization/**", Scope.ORGANIZATION_WRITE));

    /** What a token lacks. */
    static final class MissingScope extends AuthorizationDecision {

        private final Optional<Scope> scope;

        MissingScope(Optional<Scope> scope) {
            super(false);
            this.scope = scope;
        }

        /** Empty when no scope opens that address. */
        Optional<Scope> scope() {
            return scope;
        }
    }

    private record Door(RequestMatcher matcher, Scope scope) {}

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        if (!(caller.get() instanceof ActorAuthentication signedIn)) {
            return new AuthorizationDecision(false);
        }
        if (signedIn.actor().kind() == Actor.Kind.PERSON) {
            return new AuthorizationDecision(true);
        }
        var needed = scopeFor(context.getRequest());
        return needed.filter(scope -> signedIn.actor().scopes().contains(scope.code()))
                        .isPresent()
                ? new AuthorizationDecision(true)
                : new MissingScope(needed);
    }

    /** Empty when no line names that address. */
    static Optional<Scope> scopeFor(HttpServletRequest request) {
        return DOORS.stream()
                .filter(door -> door.matcher().matches(request))
                .findFirst()
                .map(Door::scope);
    }

    private static Door read(String pattern, Scope scope) {
        return new Door(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern), scope);
    }

    private static Door write(String pattern, Scope scope) {
        var path = PathPatternRequestMatcher.pathPattern(pattern);
        return new Door(request -> !"GET".equals(request.getMethod()) && path.matches(request), scope);
    }

    private static Door any(String pattern, Scope scope) {
        return new Door(PathPatternRequestMatcher.pathPattern(pattern), scope);
    }
}
