package org.entrepot.lists.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OfferId;
import org.entrepot.lists.ListId;
import org.entrepot.lists.application.ChangeManyOffers;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerLists.Attachment;
import org.entrepot.lists.domain.PartnerLists.Member;
import org.entrepot.organizations.Competency;
import org.jspecify.annotations.Nullable;

/** What the API of partner lists takes and answers. */
final class PartnerListBodies {

    private PartnerListBodies() {}

    /**
     * @param kind fixed, following or drifting
     * @param competencies with their level, such as cloud-platform:gold
     */
    record ListBody(
            String id,
            String name,
            String kind,
            List<String> countries,
            List<String> competencies,
            List<String> skills,
            long members,
            long offers,
            Instant checkedAt) {

        static ListBody of(PartnerList list) {
            return new ListBody(
                    list.id().toString(),
                    list.name(),
                    list.kind().code(),
                    list.rule().countries().stream()
                            .map(CountryCode::value)
                            .sorted()
                            .toList(),
                    list.rule().awards().stream()
                            .map(Competency.Award::code)
                            .sorted()
                            .toList(),
                    list.rule().skills().stream().sorted().toList(),
                    list.members(),
                    list.offers(),
                    list.checkedAt());
        }
    }

    /**
     * @param kind fixed, following or drifting; left out: fixed
     * @param from an offer whose partners the list begins with
     */
    record NewList(
            @Nullable String name,
            @Nullable String kind,
            @Nullable List<String> countries,
            @Nullable List<String> competencies,
            @Nullable List<String> skills,
            @Nullable String from) {

        EditPartnerList.Command command() {
            return new EditPartnerList.Command(
                    text(name),
                    PartnerList.Kind.of(text(kind)).orElse(PartnerList.Kind.FIXED),
                    RuleInput.of(texts(countries), texts(competencies), texts(skills)),
                    OfferId.parse(text(from)));
        }
    }

    record MemberBody(String partner, String name, String country, Instant since) {

        static MemberBody of(Member member) {
            return new MemberBody(member.partner().toString(), member.name(), member.country(), member.since());
        }
    }

    /**
     * @param joining partners that would join
     * @param leaving partners that would drop out
     */
    record DriftBody(long joining, long leaving) {}

    /** @param andLeave whether who drops out leaves, too */
    record TakeDriftBody(@Nullable Boolean andLeave) {}

    /** @param refusal code of what stands against additions */
    record UseBody(String offer, Instant since, Optional<String> refusal) {

        static UseBody of(Attachment attachment) {
            return new UseBody(attachment.offer().toString(), attachment.since(), attachment.refusal());
        }
    }

    /**
     * One change over many offers.
     *
     * @param operation add or remove
     * @param partners tenant ids, domains or partner ids
     * @param list whose members are meant instead
     */
    record ChangeBody(
            @Nullable String operation,
            @Nullable List<String> partners,
            @Nullable String list,
            @Nullable List<String> offers) {

        ChangeManyOffers.Command command() {
            return new ChangeManyOffers.Command(
                    "remove".equals(operation) ? ChangeManyOffers.Operation.REMOVE : ChangeManyOffers.Operation.ADD,
                    String.join("\n", texts(partners)),
                    ListId.parse(text(list)),
                    texts(offers).stream()
                            .flatMap(text -> OfferId.parse(text).stream())
                            .collect(toSet()));
        }
    }

    /** @param answer live, draft, by-request, nothing or refused */
    record VerdictBody(String offer, String answer, int partners, Optional<String> refusal) {

        static VerdictBody of(ChangeManyOffers.OfferVerdict verdict) {
            return new VerdictBody(
                    verdict.offer().id().toString(),
                    ImportBodies.code(verdict.answer()),
                    verdict.partners(),
                    verdict.problem().map(problem -> problem.refusal().code()));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> texts(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
