package org.entrepot.access.application;

import java.util.Optional;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.ApiClients;
import org.entrepot.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The program that a token, or a request for one, names; only while it is not revoked. */
@Service
@Transactional(readOnly = true)
public class FindApiClient {

    private final ApiClients clients;

    FindApiClient(ApiClients clients) {
        this.clients = clients;
    }

    public Optional<ApiClient> active(String id) {
        return UserId.parse(id).flatMap(clients::byId).filter(client -> !client.isRevoked());
    }

    /** The client and the hash of its secret. */
    public record WithSecret(ApiClient client, String secretHash) {}

    public Optional<WithSecret> activeWithSecret(String id) {
        return active(id)
                .flatMap(client -> clients.secretHashOf(client.id()).map(hash -> new WithSecret(client, hash)));
    }
}
