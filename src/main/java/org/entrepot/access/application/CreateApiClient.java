package org.entrepot.access.application;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entrepot.access.domain.AccessReceipt;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.Administration;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.ApiClients;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Secret;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator lets a program act for its organization, with scopes and with roles that it could give itself. */
@Service
@Transactional
public class CreateApiClient {

    private static final int LONGEST_NAME = 100;

    private final ApiClients clients;
    private final Receipts receipts;
    private final SystemClock clock;

    CreateApiClient(ApiClients clients, Receipts receipts, SystemClock clock) {
        this.clients = clients;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The client and its secret, which is shown this once. */
    public record Created(ApiClient client, Secret secret) {}

    /**
     * @param roles codes of roles
     * @param scopes codes of scopes
     */
    public record Command(String name, Collection<String> roles, Collection<String> scopes) {}

    public Outcome<Created> create(Actor actor, Command command) {
        if (!Administration.mayManageClients(actor)) {
            return Denial.needs(Administration.clientAdministrators());
        }
        var problems = new Problems();
        var name = command.name().strip();
        problems.addIf(
                name.isEmpty() || name.length() > LONGEST_NAME,
                "name",
                AccessRefusal.CLIENT_NAME_LENGTH,
                String.valueOf(LONGEST_NAME));
        var roles = roles(actor, command.roles(), problems);
        var scopes = scopes(actor, command.scopes(), problems);
        return problems.orElse(() -> new ApiClient(
                        UserId.next(),
                        actor.organization(),
                        name,
                        roles,
                        scopes,
                        actor.user(),
                        clock.now(),
                        Optional.empty()))
                .map(client -> keep(actor, client));
    }

    private Created keep(Actor actor, ApiClient client) {
        var secret = Secret.next();
        clients.add(client, secret.hash());
        receipts.record(
                actor,
                AccessReceipt.API_CLIENT_CREATED,
                ReceiptContent.about("client", client.id().value())
                        .withCodes("roles", client.roles())
                        .withCodes("scopes", client.scopes()));
        return new Created(client, secret);
    }

    private static Set<Role> roles(Actor actor, Collection<String> codes, Problems problems) {
        var grantable = Administration.grantable(actor);
        var roles = EnumSet.noneOf(Role.class);
        grantable.stream().filter(role -> codes.contains(role.code())).forEach(roles::add);
        codes.stream()
                .filter(code -> roles.stream().noneMatch(role -> role.code().equals(code)))
                .forEach(code -> problems.add("roles", AccessRefusal.CLIENT_ROLE_NOT_FOR_ORGANIZATION, code));
        problems.addIf(codes.isEmpty(), "roles", AccessRefusal.CLIENT_NEEDS_ROLE);
        return roles;
    }

    private static Set<Scope> scopes(Actor actor, Collection<String> codes, Problems problems) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : codes) {
            Scope.of(code)
                    .ifPresentOrElse(scopes::add, () -> problems.add("scopes", AccessRefusal.SCOPE_UNKNOWN, code));
        }
        problems.addIf(
                scopes.contains(Scope.OPERATOR) && !actor.has(Role.OPERATIONS),
                "scopes",
                AccessRefusal.SCOPE_NOT_FOR_ORGANIZATION,
                Scope.OPERATOR.code());
        problems.addIf(codes.isEmpty(), "scopes", AccessRefusal.CLIENT_NEEDS_SCOPE);
        return scopes;
    }
}
