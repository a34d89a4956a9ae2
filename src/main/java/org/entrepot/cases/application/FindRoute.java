package org.entrepot.cases.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organizations;
import org.entrepot.support.Asked;
import org.entrepot.support.Holder;
import org.entrepot.support.Passport;
import org.entrepot.support.Passports;
import org.entrepot.support.QuestionKind;
import org.springframework.stereotype.Component;

/** Asks the passport who answers, and to whom an answerer may give a question on (P16). */
@Component
class FindRoute {

    private final Passports passports;
    private final Organizations organizations;
    private final BusinessClock clock;

    FindRoute(Passports passports, Organizations organizations, BusinessClock clock) {
        this.passports = passports;
        this.organizations = organizations;
        this.clock = clock;
    }

    Outcome<Passport.Line> route(Actor asker, Asked asked) {
        return passports.route(asker, asked, new AsOf(clock.now()));
    }

    /** Whether the asker may know of that offer at all. */
    boolean knows(Actor asker, OfferId offer) {
        return passports.ofOffer(asker, offer, new AsOf(clock.now())).isPresent();
    }

    /** Where this question goes; empty when this asker has no such question about that. */
    Optional<Passport.Line> line(Actor asker, Asked asked) {
        return route(asker, asked).fold(Optional::of, _ -> Optional.empty());
    }

    /** Where each kind of question of this asker goes, in the order of the matrix. */
    Map<QuestionKind, Passport.Line> lines(Actor asker, Asked about) {
        var moment = new AsOf(clock.now());
        var passport = about.subscription()
                .flatMap(id -> passports.ofSubscription(asker, id, moment))
                .or(() -> about.offer().flatMap(id -> passports.ofOffer(asker, id, moment)));
        var lines = new LinkedHashMap<QuestionKind, Passport.Line>();
        for (var kind : QuestionKind.values()) {
            passport.map(found -> found.line(kind))
                    .orElseGet(() ->
                            line(asker, new Asked(about.subscription(), about.offer(), kind, Optional.empty(), false)))
                    .ifPresent(line -> lines.put(kind, line));
        }
        return lines;
    }

    /** Whom the holder may give the case to: those the matrix names, and those who had it before. */
    List<OrganizationId> mayTakeOver(SupportCase about) {
        var asked = new Asked(
                about.subject().subscription(), about.subject().offer(), about.kind(), Optional.empty(), false);
        var lawful = line(askerOf(about), asked).map(FindRoute::named).orElseGet(List::of);
        var all = new java.util.LinkedHashSet<>(lawful);
        all.addAll(about.ball().holders());
        all.remove(about.holder());
        all.remove(about.asker());
        return List.copyOf(all);
    }

    private static List<OrganizationId> named(Passport.Line line) {
        var all = new java.util.ArrayList<Holder>(line.first().stream().toList());
        all.addAll(line.handOver());
        all.addAll(line.choices());
        return all.stream().map(Holder::organization).toList();
    }

    /** The company that asked, whoever of it does so now. */
    private Actor askerOf(SupportCase about) {
        var roles = organizations.find(about.asker()).stream()
                .flatMap(company -> company.kinds().stream())
                .map(EnrolmentKind::administrator)
                .collect(Collectors.toSet());
        return Actor.person(about.askedBy(), about.asker(), about.askedByName(), roles);
    }
}
