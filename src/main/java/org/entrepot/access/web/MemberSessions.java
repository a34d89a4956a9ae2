package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.site.ActorAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Who is signed in: a session keeps the id of the member only, and roles are read again for each request, so that a role
 * that was taken away is gone at once.
 */
@Component
class MemberSessions implements SecurityContextRepository {

    /** Idle sessions end earlier, by the session store. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String SIGNED_IN_AT = "signed-in-at";

    private final Members members;
    private final SystemClock clock;
    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final SessionAuthenticationStrategy freshFormToken;

    MemberSessions(
            Members members,
            SystemClock clock,
            FindByIndexNameSessionRepository<? extends Session> store,
            SessionAuthenticationStrategy freshFormToken) {
        this.members = members;
        this.clock = clock;
        this.store = store;
        this.freshFormToken = freshFormToken;
    }

    /** Signs the member in; whatever session came with the request ends, so that none can be planted (fixation). */
    void start(Member member, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                member.id().toString());
        session.setAttribute(SIGNED_IN_AT, clock.now().toEpochMilli());
        freshFormToken.onAuthentication(authentication(member), request, response);
    }

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        freshFormToken.onAuthentication(
                new AnonymousAuthenticationToken("signed-out", "nobody", AuthorityUtils.createAuthorityList("NOBODY")),
                request,
                response);
        SecurityContextHolder.clearContext();
    }

    /** Ends every session of that member, wherever it is signed in. */
    void endAllOf(UserId user) {
        store.findByPrincipalName(user.toString()).keySet().forEach(store::deleteById);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> signedIn(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing to do: {@link #start} is the only way to sign in, and tokens are never kept in a session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return userOf(request).isPresent();
    }

    private Optional<Member> signedIn(HttpServletRequest request) {
        var member = userOf(request).flatMap(members::byId).filter(Member::isActive);
        if (member.isEmpty() && userOf(request).isPresent()) {
            end(request);
        }
        return member;
    }

    private Optional<UserId> userOf(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SIGNED_IN_AT) instanceof Long since)) {
            return Optional.empty();
        }
        if (Instant.ofEpochMilli(since).plus(LONGEST).isBefore(clock.now())) {
            session.invalidate();
            return Optional.empty();
        }
        return session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME) instanceof String user
                ? UserId.parse(user)
                : Optional.empty();
    }

    private static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    private static ActorAuthentication authentication(Member member) {
        return new ActorAuthentication(member.asActor());
    }

    /** Asks the database only when somebody asks who it is: styles and scripts do not. */
    private static final class Loaded implements DeferredSecurityContext {

        private final Supplier<Optional<Member>> source;
        private Optional<SecurityContext> context = Optional.empty();

        Loaded(Supplier<Optional<Member>> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context.isEmpty()) {
                context = Optional.of(source.get()
                        .<SecurityContext>map(member -> new SecurityContextImpl(authentication(member)))
                        .orElseGet(SecurityContextHolder::createEmptyContext));
            }
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return !(get().getAuthentication() instanceof ActorAuthentication);
        }
    }
}
