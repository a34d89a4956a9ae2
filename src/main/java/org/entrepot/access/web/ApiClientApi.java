package org.entrepot.access.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.application.ReadApiClients;
import org.entrepot.access.application.RevokeApiClient;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.site.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programs that act for the caller's organization. */
@RestController
@RequestMapping(ApiClientApi.PATH)
class ApiClientApi {

    static final String PATH = "/api/organization/api-clients";

    private final ReadApiClients read;
    private final CreateApiClient create;
    private final RevokeApiClient revoke;

    ApiClientApi(ReadApiClients read, CreateApiClient create, RevokeApiClient revoke) {
        this.read = read;
        this.create = create;
        this.revoke = revoke;
    }

    /**
     * One program; its secret is never told again.
     *
     * @param id also its OAuth 2 client id
     */
    record Client(
            String id,
            String name,
            List<String> roles,
            List<String> scopes,
            Instant createdAt,
            Optional<Instant> revokedAt) {

        static Client of(ApiClient client) {
            return new Client(
                    client.id().toString(),
                    client.name(),
                    client.roles().stream().sorted().map(Role::code).toList(),
                    client.scopes().stream().sorted().map(Scope::code).toList(),
                    client.createdAt(),
                    client.revokedAt());
        }
    }

    /** @param secret told in this answer only */
    record CreatedClient(Client client, String secret) {}

    /**
     * A wanted program.
     *
     * @param roles what it may do, by codes such as {@code sales-agent}
     * @param scopes what its tokens open, such as {@code offers.read}
     */
    record NewClient(
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> scopes) {

        CreateApiClient.Command command() {
            return new CreateApiClient.Command(
                    name == null ? "" : name, roles == null ? List.of() : roles, scopes == null ? List.of() : scopes);
        }
    }

    @GetMapping
    Page<Client> list(Actor actor, PageRequest request) {
        return RefusedException.valueOf(read.list(actor, request)).map(Client::of);
    }

    @GetMapping("/{client}")
    Client one(Actor actor, @PathVariable String client) {
        return Client.of(RefusedException.valueOf(read.one(actor, ApiClientPages.id(client))));
    }

    @PostMapping
    ResponseEntity<CreatedClient> create(Actor actor, @RequestBody NewClient wanted) {
        var created = RefusedException.valueOf(create.create(actor, wanted.command()));
        return ResponseEntity.created(URI.create(PATH + "/" + created.client().id()))
                .body(new CreatedClient(
                        Client.of(created.client()), created.secret().text()));
    }

    @DeleteMapping("/{client}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String client) {
        RefusedException.valueOf(revoke.revoke(actor, ApiClientPages.id(client)));
    }
}
