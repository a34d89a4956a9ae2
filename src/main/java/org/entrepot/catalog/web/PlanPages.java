package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.entrepot.catalog.application.ChangePlans;
import org.entrepot.catalog.application.Markets;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.Completion;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PlanHead;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.organizations.Countries;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plans of an offer and the form of each. */
@Controller
class PlanPages {

    private final ReadWorkspace workspace;
    private final ChangePlans plans;
    private final SaveModule save;
    private final Markets markets;
    private final Countries countries;

    PlanPages(ReadWorkspace workspace, ChangePlans plans, SaveModule save, Markets markets, Countries countries) {
        this.workspace = workspace;
        this.plans = plans;
        this.save = save;
        this.markets = markets;
        this.countries = countries;
    }

    @GetMapping("/offers/{offer}/plans")
    ModelAndView list(Frame frame, Actor actor, @PathVariable String offer) {
        return WorkspacePages.page("catalog/plans", new PlansPage(frame, read(actor, offer), Form.empty()));
    }

    @PostMapping("/offers/{offer}/plans")
    ModelAndView add(Frame frame, Actor actor, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        return plans.add(actor, Paths.offer(offer), form.value("readableId"), form.value("name"))
                .fold(
                        plan -> {
                            Flash.say(redirect, frame.texts().text("catalog.plan.added"));
                            return new ModelAndView("redirect:/offers/" + offer + "/plans/" + plan);
                        },
                        problems -> ModulePages.again(
                                "catalog/plans",
                                problems,
                                _ -> new PlansPage(frame, read(actor, offer), form.refused(problems))));
    }

    @GetMapping("/offers/{offer}/plans/{plan}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String offer, @PathVariable String plan) {
        var found = read(actor, offer);
        var head = headOf(found, plan);
        var content = contentOf(found, head);
        var form = ModulePages.versioned(found, ModuleKey.plan(head.id()), Forms.of(content, grid(content)));
        return WorkspacePages.page("catalog/plan", page(frame, found, head, form, false));
    }

    @PostMapping("/offers/{offer}/plans/{plan}")
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String plan,
            Form form,
            RedirectAttributes redirect) {
        var found = read(actor, offer);
        var head = headOf(found, plan);
        var key = ModuleKey.plan(head.id());
        var input = Forms.plan(form, grid(contentOf(found, head)));
        return save.save(actor, Paths.offer(offer), key, Forms.version(form), input)
                .fold(
                        _ -> ModulePages.saved(frame, redirect, "/offers/" + offer + "/plans/" + plan),
                        problems -> ModulePages.again(
                                "catalog/plan",
                                problems,
                                isStale -> page(
                                        frame,
                                        found,
                                        head,
                                        isStale ? ModulePages.versioned(found, key, form) : form.refused(problems),
                                        isStale)));
    }

    @PostMapping("/offers/{offer}/plans/{plan}/removal")
    ModelAndView delete(
            Frame frame,
            Actor actor,
            @PathVariable String offer,
            @PathVariable String plan,
            RedirectAttributes redirect) {
        RefusedException.valueOf(plans.delete(actor, Paths.offer(offer), Paths.plan(plan)));
        Flash.say(redirect, frame.texts().text("catalog.plan.deleted"));
        return new ModelAndView("redirect:/offers/" + offer + "/plans");
    }

    private PlanPage page(Frame frame, Workspace found, PlanHead head, Form form, boolean isStale) {
        var missing =
                Completion.missing(found.draft(), markets.table()).getOrDefault(ModuleKey.plan(head.id()), List.of());
        return new PlanPage(frame, found, head, form, regions(frame), grid(contentOf(found, head)), missing, isStale);
    }

    private PriceGrid grid(PlanContent content) {
        return PriceGrid.of(markets.table().offered().keySet(), content.prices());
    }

    /** By the name of the region, countries by their name in the reader's language. */
    private List<PlanPage.Region> regions(Frame frame) {
        var names = frame.texts().regions(countries.regions());
        var byName = new TreeMap<String, List<CountryCode>>();
        countries
                .all()
                .forEach(country -> country.region()
                        .ifPresent(region -> byName.computeIfAbsent(
                                        names.getOrDefault(region, region.key()), _ -> new ArrayList<>())
                                .add(country.code())));
        var locale = frame.texts().locale();
        return byName.entrySet().stream()
                .map(entry -> new PlanPage.Region(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(code -> code.displayName(locale)))
                                .toList()))
                .toList();
    }

    private Workspace read(Actor actor, String offer) {
        return RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)));
    }

    private static PlanHead headOf(Workspace found, String plan) {
        return found.draft().plan(Paths.plan(plan)).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static PlanContent contentOf(Workspace found, PlanHead plan) {
        return found.draft().content().plan(plan.id());
    }
}
