package org.entrepot.organizations.domain;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.Recorded;
import org.entrepot.organizations.EnrolmentKind;

/** Lays the histories of single enrolments over each other: which kinds of partner it was when (R1, P18). */
public final class KindHistory {

    private KindHistory() {}

    public static List<Recorded<Set<PartnerKind>>> of(List<Recorded<EnrolmentKind>> enrolments) {
        var partners = enrolments.stream()
                .filter(entry -> entry.value().partnerKind().isPresent())
                .toList();
        var edges = List.copyOf(edges(partners));
        List<Recorded<Set<PartnerKind>>> history = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            var from = edges.get(i);
            var until = i + 1 < edges.size() ? Optional.of(edges.get(i + 1)) : Optional.<Instant>empty();
            var kinds = kindsAt(partners, from);
            if (!kinds.isEmpty()) {
                history.add(new Recorded<>(kinds, from, until));
            }
        }
        return List.copyOf(history);
    }

    private static Set<Instant> edges(List<Recorded<EnrolmentKind>> partners) {
        return partners.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.from()), entry.until().stream()))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<PartnerKind> kindsAt(List<Recorded<EnrolmentKind>> partners, Instant moment) {
        return partners.stream()
                .filter(entry -> entry.holdsAt(moment))
                .flatMap(entry -> entry.value().partnerKind().stream())
                .collect(toCollection(() -> EnumSet.noneOf(PartnerKind.class)));
    }
}
