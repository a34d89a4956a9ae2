package org.entrepot.channel.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferWorkspace;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.application.AddPartners;
import org.entrepot.channel.application.ListChosenPartners;
import org.entrepot.channel.application.ProveVisibility;
import org.entrepot.channel.application.ReadAudience;
import org.entrepot.channel.application.ReadAudienceAt;
import org.entrepot.channel.application.RemovePartners;
import org.entrepot.channel.application.SaveAudienceDraft;
import org.entrepot.channel.application.SearchPartners;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.site.WorkspaceEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reseller audience of an offer, for its publisher. */
@Controller
@RequestMapping("/offers/{offer}/audience")
class AudiencePages {

    private static final int COUNTED_AT_ONCE = 2_000;

    private final ReadAudience read;
    private final ReadAudienceAt past;
    private final ListChosenPartners list;
    private final SearchPartners directory;
    private final SaveAudienceDraft save;
    private final AddPartners add;
    private final RemovePartners remove;
    private final SyncAudience sync;
    private final ProveVisibility visibility;
    private final OfferWorkspace workspace;
    private final Countries countries;

    AudiencePages(
            ReadAudience read,
            ReadAudienceAt past,
            ListChosenPartners list,
            SearchPartners directory,
            SaveAudienceDraft save,
            AddPartners add,
            RemovePartners remove,
            SyncAudience sync,
            ProveVisibility visibility,
            OfferWorkspace workspace,
            Countries countries) {
        this.read = read;
        this.past = past;
        this.list = list;
        this.directory = directory;
        this.save = save;
        this.add = add;
        this.remove = remove;
        this.sync = sync;
        this.visibility = visibility;
        this.workspace = workspace;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(Actor actor, Frame frame, @PathVariable String offer, Form asked, PageRequest page) {
        var id = idOf(offer);
        return moment(actor, id, asked)
                .map(asOf -> asOf(actor, frame, id, asOf, page))
                .orElseGet(() -> page(actor, frame, id, asked, page, Form.empty(), MovePath.FREE));
    }

    /** Time travel (idea 6): a moment as text, or a stop of the slider; empty for now. */
    private Optional<AsOf> moment(Actor actor, OfferId offer, Form asked) {
        if (!asked.value("stop").isEmpty()) {
            return Moments.stop(asked.value("stop"))
                    .flatMap(stop -> RefusedException.valueOf(past.momentOf(actor, offer, stop)))
                    .map(AsOf::new);
        }
        return Moments.read(asked.value("as-of")).map(AsOf::new);
    }

    private ModelAndView asOf(Actor actor, Frame frame, OfferId offer, AsOf asOf, PageRequest page) {
        var view = RefusedException.valueOf(past.view(actor, offer, asOf, page));
        var summary = RefusedException.valueOf(
                        read.read(actor, offer, frame.texts().locale()))
                .offer();
        return new ModelAndView(
                "channel/audienceMoment",
                "page",
                new AudienceMomentPage(frame, entries(actor, offer, frame), summary, view, page.isFirst()));
    }

    @GetMapping("/history")
    ModelAndView history(Actor actor, Frame frame, @PathVariable String offer, PageRequest page) {
        var id = idOf(offer);
        var view = RefusedException.valueOf(read.read(actor, id, frame.texts().locale()));
        var changes = RefusedException.valueOf(list.history(actor, id, page));
        return new ModelAndView(
                "channel/audienceHistory",
                "page",
                new AudienceHistoryPage(frame, entries(actor, id, frame), view.offer(), changes, page.isFirst()));
    }

    /** Save draft; the button of the picker saves the choice on its way. */
    @PostMapping
    ModelAndView save(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var command = new SaveAudienceDraft.Command(
                AudienceBodies.option(form.value("option")), Optional.empty(), version(form));
        var opensPicker = form.has("then", "picker");
        var id = idOf(offer);
        return answer(
                actor,
                frame,
                id,
                form,
                MovePath.FREE,
                save.save(actor, id, command).map(_ -> {
                    if (!opensPicker) {
                        Flash.say(redirect, frame.texts().text("channel.flash.saved"));
                    }
                    return opensPicker ? "?picker=open" : "";
                }));
    }

    @PostMapping("/partners")
    ModelAndView add(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var id = idOf(offer);
        var partners = partners(form);
        Map<OrganizationId, AuthorizationTerms> unlimited =
                partners.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED));
        return answer(
                actor,
                frame,
                id,
                form,
                MovePath.FREE,
                add.add(actor, id, unlimited, form.value("reason"), form.value("sponsor"))
                        .map(_ -> {
                            Flash.say(redirect, frame.texts().text("channel.flash.added", partners.size()));
                            return "";
                        }));
    }

    @PostMapping("/removals")
    ModelAndView remove(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var id = idOf(offer);
        return answer(
                actor,
                frame,
                id,
                form,
                MovePath.FREE,
                remove.remove(actor, id, partners(form)).map(_ -> {
                    Flash.say(redirect, frame.texts().text("channel.flash.removed"));
                    return "";
                }));
    }

    @PostMapping("/syncs")
    ModelAndView sync(Actor actor, Frame frame, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var id = idOf(offer);
        var command = new SyncAudience.Command(
                Optional.empty(), Map.of(), Set.of(), version(form), form.has("channelFields", "true"));
        return answer(
                actor,
                frame,
                id,
                form,
                MovePath.SYNC,
                sync.sync(actor, id, command).map(synced -> {
                    Flash.say(
                            redirect,
                            frame.texts()
                                    .text(
                                            "channel.flash.synced",
                                            synced.gained().size()));
                    return "?visibility=proved#visibility";
                }));
    }

    /** Done leads back to the page; a refusal shows the page again with everything typed, its reason and the way out. */
    private ModelAndView answer(
            Actor actor, Frame frame, OfferId offer, Form form, MovePath path, Outcome<String> outcome) {
        return outcome.fold(
                query -> new ModelAndView("redirect:/offers/" + offer + "/audience" + query),
                problems -> refused(actor, frame, offer, form.refused(problems), path));
    }

    private ModelAndView refused(Actor actor, Frame frame, OfferId offer, Form form, MovePath path) {
        var problems = form.problems();
        if (problems.stream().map(Problem::refusal).anyMatch(AudiencePages::hidesThePage)) {
            throw new RefusedException(problems);
        }
        var page = page(actor, frame, offer, Form.empty(), PageRequest.first(), form, path);
        page.setStatus(
                switch (problems.getFirst().refusal().kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case STALE -> HttpStatus.PRECONDITION_FAILED;
                    case CONFLICT, NOT_FOUND, NOT_ALLOWED -> HttpStatus.CONFLICT;
                });
        return page;
    }

    private static boolean hidesThePage(Refusal refusal) {
        return refusal == Denial.NOT_FOUND || refusal == Denial.ROLE_REQUIRED;
    }

    private ModelAndView page(
            Actor actor, Frame frame, OfferId offer, Form asked, PageRequest page, Form form, MovePath path) {
        var view =
                RefusedException.valueOf(read.read(actor, offer, frame.texts().locale()));
        var search = asked.value("partners");
        var rows = RefusedException.valueOf(list.list(actor, offer, search, page));
        var isPicking = asked.has("picker", "open");
        return new ModelAndView(
                "channel/audience",
                "page",
                new AudiencePage(
                        frame,
                        entries(actor, offer, frame),
                        view,
                        rows,
                        search,
                        page.isFirst(),
                        isPicking ? Optional.of(picker(actor, offer, asked)) : Optional.empty(),
                        provesNow(asked, view)
                                ? Optional.of(RefusedException.valueOf(visibility.prove(actor, offer)))
                                : Optional.empty(),
                        asked.has("visibility", "proved"),
                        form,
                        path));
    }

    /** A large list is counted after the page has come, by a second request of its own. */
    private static boolean provesNow(Form asked, ReadAudience.View view) {
        return asked.has("visibility", "now")
                || (asked.has("visibility", "proved") && view.listed() <= COUNTED_AT_ONCE);
    }

    private List<WorkspaceEntry> entries(Actor actor, OfferId offer, Frame frame) {
        return workspace.entries(actor, offer, frame.texts());
    }

    private PickerPanel picker(Actor actor, OfferId offer, Form asked) {
        var more = Optional.of(asked.value("more")).filter(cursor -> !cursor.isEmpty());
        var found = RefusedException.valueOf(
                directory.search(actor, offer, PickerPanel.search(asked), PageRequest.of(Optional.empty(), more)));
        return new PickerPanel(
                asked, found, countries.all().stream().map(Country::code).toList());
    }

    private static Set<OrganizationId> partners(Form form) {
        return form.valuesOf("partner").stream()
                .flatMap(text -> OrganizationId.parse(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Long> version(Form form) {
        return Etags.optional(Optional.of(form.value("version")).filter(text -> !text.isEmpty()));
    }

    private static OfferId idOf(String text) {
        return AudienceApi.idOf(text);
    }
}
