package org.entrepot.lists.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.lists.ListId;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.application.ReadPartnerLists;
import org.entrepot.lists.application.UsePartnerList;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
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

/** The partner lists of a publisher (idea 14). */
@Controller
@RequestMapping("/partner-lists")
class PartnerListPages {

    private final ReadPartnerLists read;
    private final EditPartnerList edit;
    private final UsePartnerList use;
    private final Countries countries;

    PartnerListPages(ReadPartnerLists read, EditPartnerList edit, UsePartnerList use, Countries countries) {
        this.read = read;
        this.edit = edit;
        this.use = use;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView list(Actor actor, Frame frame, PageRequest page) {
        var lists = RefusedException.valueOf(read.list(actor, page));
        return new ModelAndView("lists/lists", "page", new PartnerListsPage(frame, lists, page.isFirst()));
    }

    @GetMapping("/new")
    ModelAndView empty(Actor actor, Frame frame, Form asked) {
        return form(actor, frame, Optional.empty(), Form.of(Map.of("kind", "fixed", "from", asked.value("from"))));
    }

    @PostMapping
    ModelAndView create(Actor actor, Frame frame, Form form, RedirectAttributes redirect) {
        return edit.create(actor, command(form))
                .fold(
                        list -> said(redirect, frame, list.id(), "lists.flash.saved", list.name()),
                        problems -> refused(actor, frame, Optional.empty(), form, problems));
    }

    @GetMapping("/{list}")
    ModelAndView show(Actor actor, Frame frame, @PathVariable String list, PageRequest page) {
        return page(actor, frame, idOf(list), page, Form.empty());
    }

    @GetMapping("/{list}/edit")
    ModelAndView edit(Actor actor, Frame frame, @PathVariable String list) {
        var found = RefusedException.valueOf(read.find(actor, idOf(list)));
        var form = Form.of(Map.of("name", found.name(), "kind", found.kind().code()));
        return form(actor, frame, Optional.of(found), RuleInput.shown(form, found.rule()));
    }

    @PostMapping("/{list}")
    ModelAndView change(Actor actor, Frame frame, @PathVariable String list, Form form, RedirectAttributes redirect) {
        var id = idOf(list);
        return edit.change(actor, id, command(form))
                .fold(
                        changed -> said(redirect, frame, id, "lists.flash.saved", changed.name()),
                        problems -> refused(
                                actor,
                                frame,
                                Optional.of(RefusedException.valueOf(read.find(actor, id))),
                                form,
                                problems));
    }

    @PostMapping("/{list}/members")
    ModelAndView add(Actor actor, Frame frame, @PathVariable String list, Form form, RedirectAttributes redirect) {
        return answer(
                actor,
                frame,
                idOf(list),
                form,
                redirect,
                edit.add(actor, idOf(list), form.value("partners"))
                        .map(added -> frame.texts().text("lists.flash.membersAdded", added)));
    }

    @PostMapping("/{list}/members/{partner}/removal")
    ModelAndView remove(
            Actor actor,
            Frame frame,
            @PathVariable String list,
            @PathVariable String partner,
            RedirectAttributes redirect) {
        return answer(
                actor,
                frame,
                idOf(list),
                Form.empty(),
                redirect,
                edit.remove(actor, idOf(list), partnerOf(partner))
                        .map(_ -> frame.texts().text("lists.flash.memberRemoved")));
    }

    @PostMapping("/{list}/drift")
    ModelAndView takeDrift(
            Actor actor, Frame frame, @PathVariable String list, Form form, RedirectAttributes redirect) {
        return answer(
                actor,
                frame,
                idOf(list),
                form,
                redirect,
                edit.takeDrift(actor, idOf(list), form.has("and", "leave"))
                        .map(taken -> frame.texts().text("lists.flash.drift", taken.joining(), taken.leaving())));
    }

    @PostMapping("/{list}/offers")
    ModelAndView attach(Actor actor, Frame frame, @PathVariable String list, Form form, RedirectAttributes redirect) {
        var offer = OfferId.parse(form.value("offer"));
        var outcome = offer.isPresent()
                ? use.attach(actor, idOf(list), offer.orElseThrow())
                : Outcome.<Optional<String>>refused(Problem.at("offer", ListsRefusal.OFFERS_REQUIRED));
        return answer(
                actor,
                frame,
                idOf(list),
                form,
                redirect,
                outcome.map(refusal -> frame.texts()
                        .text(refusal.isEmpty() ? "lists.flash.attached" : "lists.flash.attachedBlocked")));
    }

    @PostMapping("/{list}/offers/{offer}/removal")
    ModelAndView detach(
            Actor actor,
            Frame frame,
            @PathVariable String list,
            @PathVariable String offer,
            RedirectAttributes redirect) {
        return answer(
                actor,
                frame,
                idOf(list),
                Form.empty(),
                redirect,
                use.detach(actor, idOf(list), ImportApi.offerOf(offer))
                        .map(_ -> frame.texts().text("lists.flash.detached")));
    }

    @PostMapping("/{list}/removal")
    String delete(Actor actor, Frame frame, @PathVariable String list, RedirectAttributes redirect) {
        var deleted = RefusedException.valueOf(edit.delete(actor, idOf(list)));
        Flash.say(redirect, frame.texts().text("lists.flash.deleted", deleted.name()));
        return "redirect:/partner-lists";
    }

    private ModelAndView answer(
            Actor actor, Frame frame, ListId id, Form form, RedirectAttributes redirect, Outcome<String> outcome) {
        return outcome.fold(
                sentence -> {
                    Flash.say(redirect, sentence);
                    return new ModelAndView("redirect:/partner-lists/" + id);
                },
                problems -> {
                    orHide(problems);
                    var page = page(actor, frame, id, PageRequest.first(), form.refused(problems));
                    page.setStatus(HttpStatus.BAD_REQUEST);
                    return page;
                });
    }

    private static ModelAndView said(RedirectAttributes redirect, Frame frame, ListId id, String key, String name) {
        Flash.say(redirect, frame.texts().text(key, name));
        return new ModelAndView("redirect:/partner-lists/" + id);
    }

    private ModelAndView page(Actor actor, Frame frame, ListId id, PageRequest page, Form form) {
        var locale = frame.texts().locale();
        return new ModelAndView(
                "lists/list",
                "page",
                new PartnerListPage(
                        frame,
                        RefusedException.valueOf(read.read(actor, id, locale, page)),
                        RefusedException.valueOf(read.offers(actor, locale)),
                        page.isFirst(),
                        form));
    }

    private ModelAndView refused(
            Actor actor, Frame frame, Optional<PartnerList> list, Form form, List<Problem> problems) {
        orHide(problems);
        var page = form(actor, frame, list, form.refused(problems));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView form(Actor actor, Frame frame, Optional<PartnerList> list, Form form) {
        return new ModelAndView(
                "lists/listForm",
                "page",
                new PartnerListFormPage(
                        frame,
                        list,
                        countries.all().stream().map(Country::code).toList(),
                        RefusedException.valueOf(
                                read.offers(actor, frame.texts().locale())),
                        form));
    }

    private static EditPartnerList.Command command(Form form) {
        return new EditPartnerList.Command(
                form.value("name"),
                Kind.of(form.value("kind")).orElse(Kind.FIXED),
                RuleInput.of(form),
                OfferId.parse(form.value("from")));
    }

    private static void orHide(List<Problem> problems) {
        if (problems.stream()
                .map(Problem::refusal)
                .anyMatch(refusal -> refusal == Denial.NOT_FOUND || refusal == Denial.ROLE_REQUIRED)) {
            throw new RefusedException(problems);
        }
    }

    static ListId idOf(String text) {
        return ListId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    static OrganizationId partnerOf(String text) {
        return OrganizationId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
