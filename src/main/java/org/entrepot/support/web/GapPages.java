package org.entrepot.support.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Frame;
import org.entrepot.site.Navigation;
import org.entrepot.site.NavigationEntry;
import org.entrepot.site.RefusedException;
import org.entrepot.support.application.ReadGaps;
import org.entrepot.support.application.Readers;
import org.entrepot.support.application.SplitDuties;
import org.entrepot.support.domain.Declarations;
import org.entrepot.support.domain.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A gap in the passports is an entry on somebody's list; this is the list. */
@Controller
class GapPages implements Navigation {

    private final ReadGaps read;
    private final Offers offers;
    private final Organizations organizations;
    private final SplitDuties split;
    private final BusinessClock clock;

    GapPages(ReadGaps read, Offers offers, Organizations organizations, SplitDuties split, BusinessClock clock) {
        this.read = read;
        this.offers = offers;
        this.organizations = organizations;
        this.split = split;
        this.clock = clock;
    }

    @Override
    public List<NavigationEntry> entriesFor(Optional<Actor> actor) {
        return actor.filter(Readers::mayReadGaps)
                .map(_ -> List.of(new NavigationEntry("support.navigation", "/support-gaps", 82)))
                .orElse(List.of());
    }

    @GetMapping("/support-gaps")
    ModelAndView list(Frame frame, Actor actor, PageRequest page) {
        var gaps = RefusedException.valueOf(read.read(actor, page));
        var about = gaps.doubtful().items().stream().map(Desks.Doubt::offer).collect(Collectors.toSet());
        var resellers = gaps.lapsed().items().stream()
                .map(Declarations.Lapsed::reseller)
                .toList();
        return new ModelAndView(
                "support/gaps",
                "page",
                new GapsPage(
                        frame,
                        gaps,
                        offers.summaries(about, frame.texts().locale()),
                        organizations.names(resellers),
                        clock.now(),
                        page.isFirst(),
                        Readers.mayDescribeProfile(actor),
                        split.takesPart(actor)));
    }
}
