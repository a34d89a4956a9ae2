package org.entrepot.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.application.OpenCase;
import org.entrepot.cases.application.PrepareQuestion;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.files.web.Uploads;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.organizations.Organizations;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.site.Choice;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.support.Circumstance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking (R196): in words first, then the kind, who answers, and what may help already. */
@Controller
@RequestMapping("/cases")
class AskPages {

    /** As many subscriptions as a drop-down is still read; others ask from the subscription's own page. */
    private static final PageRequest CHOICES = PageRequest.first(100);

    private final PrepareQuestion prepare;
    private final OpenCase open;
    private final ReadSales sales;
    private final Offers offers;
    private final Organizations organizations;
    private final Files files;
    private final Uploads uploads;

    AskPages(
            PrepareQuestion prepare,
            OpenCase open,
            ReadSales sales,
            Offers offers,
            Organizations organizations,
            Files files,
            Uploads uploads) {
        this.prepare = prepare;
        this.open = open;
        this.sales = sales;
        this.offers = offers;
        this.organizations = organizations;
        this.files = files;
        this.uploads = uploads;
    }

    @GetMapping("/new")
    ModelAndView ask(Actor actor, Frame frame, Form form) {
        return asking(actor, frame, form);
    }

    /** Nothing is written: what was typed goes on to the second step. */
    @PostMapping("/new")
    ModelAndView review(Actor actor, Frame frame, Form form) {
        var problems = new Problems();
        problems.at("title", Inputs.name(form.value("title"), OpenCase.LONGEST_TITLE));
        problems.at(
                "text",
                Inputs.requiredText(form.value("text"), org.entrepot.cases.application.SpeakInCase.LONGEST_TEXT));
        if (!problems.isEmpty()) {
            var page = asking(actor, frame, form.refused(problems.all()));
            page.setStatus(org.springframework.http.HttpStatus.BAD_REQUEST);
            return page;
        }
        return reviewing(actor, frame, form);
    }

    @PostMapping
    ModelAndView open(
            Actor actor,
            Frame frame,
            Form form,
            @RequestParam(name = "attachment", required = false) Optional<List<MultipartFile>> parts,
            RedirectAttributes redirect) {
        RefusedException.valueOf(about(actor, frame, form));
        var stored = uploads.store(actor, FileUse.CASE_ATTACHMENT, "attachments", parts.orElse(List.of()));
        var all = new ArrayList<FileId>(Addresses.files(form.valuesOf("file")));
        stored.ifDone(more -> more.forEach(one -> all.add(one.id())));
        var typed = form.with("file", all.stream().map(Object::toString).toArray(String[]::new));
        return stored.then(_ -> open.open(actor, command(form, all)))
                .fold(opened -> done(frame, opened, redirect), problems -> {
                    var page = reviewing(actor, frame, typed.refused(problems));
                    page.setStatus(CasePages.status(problems));
                    return page;
                });
    }

    private static OpenCase.Command command(Form form, List<FileId> attachments) {
        return new OpenCase.Command(
                form.value("title"),
                form.value("text"),
                CaseFilters.kind(form.value("kind")),
                Severity.of(form.value("severity")),
                Circumstance.parse(form.value("circumstance")),
                form.has("direct", "true"),
                Addresses.subscription(form.value("subscription")),
                Addresses.offer(form.value("offer")),
                attachments);
    }

    private static ModelAndView done(Frame frame, SupportCase opened, RedirectAttributes redirect) {
        Flash.say(
                redirect, frame.texts().text("cases.flash.opened", opened.ref().label()));
        return new ModelAndView("redirect:/cases/" + opened.id());
    }

    private Outcome<PrepareQuestion.About> about(Actor actor, Frame frame, Form form) {
        return prepare.about(
                actor,
                Addresses.subscription(form.value("subscription")),
                Addresses.offer(form.value("offer")),
                frame.texts().locale());
    }

    private ModelAndView asking(Actor actor, Frame frame, Form form) {
        var about = RefusedException.valueOf(about(actor, frame, form));
        var choices = about.subject().offer().isPresent() ? List.<Choice>of() : subscriptions(actor, frame);
        return new ModelAndView("cases/ask", "page", new AskPage(frame, about, choices, form));
    }

    private List<Choice> subscriptions(Actor actor, Frame frame) {
        if (!ReadSales.mayRead(actor) || actor.actsAs(org.entrepot.kernel.Party.OPERATOR)) {
            return List.of();
        }
        var found = RefusedException.valueOf(
                        sales.subscriptions(actor, Optional.empty(), Optional.empty(), Optional.empty(), CHOICES))
                .items();
        var names = offers.summaries(
                Set.copyOf(found.stream().map(one -> one.offer()).toList()),
                frame.texts().locale());
        var customers =
                organizations.names(found.stream().map(one -> one.customer()).toList());
        return found.stream()
                .map(one -> new Choice(
                        one.id().toString(),
                        called(names.get(one.offer())) + " · " + customers.getOrDefault(one.customer(), "–")))
                .toList();
    }

    private static String called(@org.jspecify.annotations.Nullable OfferSummary offer) {
        return offer == null ? "–" : offer.name();
    }

    private ModelAndView reviewing(Actor actor, Frame frame, Form form) {
        Optional<SubscriptionId> subscription = Addresses.subscription(form.value("subscription"));
        Optional<OfferId> offer = Addresses.offer(form.value("offer"));
        var prospect = RefusedException.valueOf(prepare.prepare(
                actor,
                subscription,
                offer,
                form.value("title") + "\n" + form.value("text"),
                frame.texts().locale()));
        return new ModelAndView("cases/review", "page", new ReviewPage(frame, prospect, kept(actor, form), form));
    }

    /** Own ones only: an id in a field proves nothing. */
    private List<StoredFile> kept(Actor actor, Form form) {
        return files.find(Set.copyOf(Addresses.files(form.valuesOf("file")))).values().stream()
                .filter(one -> actor.worksFor(one.owner()) && !one.isAttached())
                .toList();
    }
}
