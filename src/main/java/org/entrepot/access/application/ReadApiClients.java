package org.entrepot.access.application;

import org.entrepot.access.domain.Administration;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.ApiClients;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that act for the actor's organization. */
@Service
@Transactional(readOnly = true)
public class ReadApiClients {

    private final ApiClients clients;

    ReadApiClients(ApiClients clients) {
        this.clients = clients;
    }

    public Outcome<Page<ApiClient>> list(Actor actor, PageRequest page) {
        return Administration.mayManageClients(actor)
                ? Outcome.done(clients.ofOrganization(actor.organization(), page))
                : Denial.needs(Administration.clientAdministrators());
    }

    public Outcome<ApiClient> one(Actor actor, UserId id) {
        if (!Administration.mayManageClients(actor)) {
            return Denial.needs(Administration.clientAdministrators());
        }
        return clients.find(actor.organization(), id).map(Outcome::done).orElseGet(Denial::notFound);
    }
}
