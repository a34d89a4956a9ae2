package org.entrepot.support.web;

import java.util.stream.Stream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.support.application.ReadChain;
import org.entrepot.support.domain.ChainLens.Part;
import org.entrepot.support.domain.ChainLens.Station;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The chain lens for people. */
@Controller
class ChainPages {

    private final ReadChain read;
    private final Organizations organizations;
    private final BusinessClock clock;

    ChainPages(ReadChain read, Organizations organizations, BusinessClock clock) {
        this.read = read;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/subscriptions/{id}/chain")
    ModelAndView show(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String moment) {
        var seen = RefusedException.valueOf(read.of(
                actor,
                Paths.subscription(id),
                Paths.asOf(moment, clock),
                Part.parse(as),
                frame.texts().locale()));
        var known = seen.lens().stations().stream()
                .map(Station::organization)
                .flatMap(organization -> Stream.ofNullable(organization.orElse(null)))
                .toList();
        return new ModelAndView("support/chain", "page", new ChainPage(frame, seen, organizations.names(known)));
    }
}
