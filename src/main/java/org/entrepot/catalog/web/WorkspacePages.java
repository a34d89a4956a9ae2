package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.CreateOffer;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The publisher's list of offers, a new offer, an offer's overview and its history. */
@Controller
class WorkspacePages {

    private final ReadWorkspace workspace;
    private final CreateOffer create;

    WorkspacePages(ReadWorkspace workspace, CreateOffer create) {
        this.workspace = workspace;
        this.create = create;
    }

    @GetMapping("/offers")
    ModelAndView list(
            Frame frame,
            Actor actor,
            PageRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status) {
        var offers = RefusedException.valueOf(workspace.offers(actor, q, statuses(status), request));
        return page("catalog/offers", new OfferListPage(frame, q, status, offers, request.isFirst()));
    }

    @GetMapping("/offers/new")
    ModelAndView empty(Frame frame, Actor actor) {
        RefusedException.valueOf(workspace.mayCreate(actor));
        var language = frame.texts().locale().toLanguageTag();
        return page("catalog/new", new NewOfferPage(frame, Form.empty().with("language", language)));
    }

    @PostMapping("/offers")
    ModelAndView create(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        var command = new CreateOffer.Command(
                Forms.constant(OfferType.class, form, "type"),
                form.value("readableId"),
                form.value("alias"),
                form.value("language"));
        return create.create(actor, command)
                .fold(
                        offer -> {
                            Flash.say(redirect, frame.texts().text("catalog.new.done"));
                            return new ModelAndView("redirect:/offers/" + offer);
                        },
                        problems -> refused("catalog/new", new NewOfferPage(frame, form.refused(problems))));
    }

    @GetMapping("/offers/{offer}")
    ModelAndView overview(Frame frame, Actor actor, @PathVariable String offer) {
        var found = RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)));
        return page("catalog/overview", new OverviewPage(frame, found));
    }

    @GetMapping("/offers/{offer}/history")
    ModelAndView history(Frame frame, Actor actor, PageRequest request, @PathVariable String offer) {
        OfferId id = Paths.offer(offer);
        var found = RefusedException.valueOf(workspace.offer(actor, id));
        var entries = RefusedException.valueOf(workspace.history(actor, id, request));
        return page("catalog/history", new HistoryPage(frame, found, entries, request.isFirst()));
    }

    static ModelAndView page(String template, Object view) {
        return new ModelAndView(template, "page", view);
    }

    static ModelAndView refused(String template, Object view) {
        return page(template, view, HttpStatus.BAD_REQUEST);
    }

    static ModelAndView page(String template, Object view, HttpStatus status) {
        var page = page(template, view);
        page.setStatus(status);
        return page;
    }

    private static Set<OfferStatus> statuses(String wanted) {
        return Arrays.stream(OfferStatus.values())
                .filter(status -> status.name().equals(wanted))
                .collect(Collectors.toSet());
    }
}
