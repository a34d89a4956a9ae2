package org.entrepot.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.application.ReadApiClients;
import org.entrepot.access.application.RevokeApiClient;
import org.entrepot.access.domain.Administration;
import org.entrepot.access.domain.ApiClient;
import org.entrepot.access.domain.Scope;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.site.Choice;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An administrator looks after the programs that act for its organization. */
@Controller
@RequestMapping(ApiClientPages.PATH)
class ApiClientPages {

    static final String PATH = "/organization/api-clients";

    private final ReadApiClients read;
    private final CreateApiClient create;
    private final RevokeApiClient revoke;

    ApiClientPages(ReadApiClients read, CreateApiClient create, RevokeApiClient revoke) {
        this.read = read;
        this.create = create;
        this.revoke = revoke;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, PageRequest request) {
        var clients = RefusedException.valueOf(read.list(actor, request));
        var lines = clients.items().stream().map(client -> line(frame, client)).toList();
        return new ModelAndView(
                "access/clients", "page", new ApiClientListPage(frame, lines, clients.next(), request.isFirst()));
    }

    @GetMapping("/new")
    ModelAndView form(Frame frame, Actor actor) {
        RefusedException.valueOf(read.list(actor, PageRequest.first(1)));
        return form(frame, actor, Form.empty(), HttpStatus.OK);
    }

    /** Answers with the page itself, not with a redirect: the secret must not be kept anywhere on the way. */
    @PostMapping
    ModelAndView create(Frame frame, Actor actor, Form form) {
        var command = new CreateApiClient.Command(form.value("name"), form.valuesOf("roles"), form.valuesOf("scopes"));
        return switch (create.create(actor, command)) {
            case Outcome.Done(var created) -> created(frame, created);
            case Outcome.Refused<?> refused
            when refused.refusal() == Denial.ROLE_REQUIRED -> throw new RefusedException(refused.problems());
            case Outcome.Refused<?> refused ->
                form(frame, actor, form.refused(refused.problems()), HttpStatus.BAD_REQUEST);
        };
    }

    @GetMapping("/{client}/revocation")
    ModelAndView askToRevoke(Frame frame, Actor actor, @PathVariable String client) {
        var found = RefusedException.valueOf(read.one(actor, id(client)));
        return new ModelAndView(
                "access/revoke-client",
                "page",
                new RevokeApiClientPage(frame, found.name(), PATH + "/" + found.id() + "/revocation"));
    }

    @PostMapping("/{client}/revocation")
    String revoke(Frame frame, Actor actor, @PathVariable String client, RedirectAttributes redirect) {
        var revoked = RefusedException.valueOf(revoke.revoke(actor, id(client)));
        Flash.say(redirect, frame.texts().text("access.clients.revoke.done", revoked.name()));
        return "redirect:" + PATH;
    }

    static UserId id(String client) {
        return UserId.parse(client).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static ModelAndView created(Frame frame, CreateApiClient.Created created) {
        var token = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/oauth2/token")
                .toUriString();
        return new ModelAndView(
                "access/created-client",
                "page",
                new CreatedApiClientPage(
                        frame,
                        created.client().name(),
                        created.client().id().toString(),
                        created.secret().text(),
                        token));
    }

    private static ModelAndView form(Frame frame, Actor actor, Form form, HttpStatus status) {
        var page = new NewApiClientPage(frame, form, scopes(frame, actor), roles(frame, actor));
        var answer = new ModelAndView("access/new-client", "page", page);
        answer.setStatus(status);
        return answer;
    }

    private static List<Choice> scopes(Frame frame, Actor actor) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.OPERATOR || actor.has(Role.OPERATIONS))
                .map(scope ->
                        new Choice(scope.code(), scope.code(), frame.texts().text("access.scope." + scope)))
                .toList();
    }

    private static List<Choice> roles(Frame frame, Actor actor) {
        return Administration.grantable(actor).stream()
                .map(role -> new Choice(role.code(), frame.texts().text("access.role." + role)))
                .toList();
    }

    private static ApiClientListPage.Line line(Frame frame, ApiClient client) {
        return new ApiClientListPage.Line(
                client.id().toString(),
                client.name(),
                client.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(", ")),
                client.roles().stream()
                        .sorted()
                        .map(role -> frame.texts().text("access.role." + role))
                        .collect(Collectors.joining(", ")),
                client.createdAt(),
                client.isRevoked());
    }
}
