package org.entrepot.support.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.RefusedException;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.application.DescribeDesks;
import org.entrepot.support.application.DescribeProfile;
import org.entrepot.support.application.ReadGaps;
import org.entrepot.support.application.SplitDuties;
import org.entrepot.support.domain.SupportProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support profile, split of duties and gaps of one's own company, for programs. */
@RestController
@RequestMapping("/api/organization")
class OwnSupportApi {

    private final DescribeProfile profile;
    private final SplitDuties split;
    private final ReadGaps gaps;
    private final BusinessClock clock;

    OwnSupportApi(DescribeProfile profile, SplitDuties split, ReadGaps gaps, BusinessClock clock) {
        this.profile = profile;
        this.split = split;
        this.gaps = gaps;
        this.clock = clock;
    }

    record ProfileBody(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website,
            @Nullable ServiceBody service) {

        static ProfileBody of(SupportProfile profile) {
            return new ProfileBody(
                    profile.email(), profile.phone(), profile.website(), ServiceBody.of(profile.service()));
        }
    }

    /** @param toResellers codes of the kinds that the provider gives to its resellers */
    record SplitBody(String provider, List<String> toResellers) {

        static SplitBody of(SplitDuties.Split split) {
            return new SplitBody(
                    split.provider().id().toString(),
                    split.toResellers().stream()
                            .sorted()
                            .map(QuestionKind::code)
                            .toList());
        }
    }

    /** @param splits one's own, or those of one's providers */
    record SplitsBody(List<SplitBody> splits) {}

    record SplitInput(@Nullable List<String> toResellers) {}

    record DoubtBody(String offer, String contact, String trust, Instant confirmedAt) {}

    record LapsedBody(String subscription, String reseller, Instant since) {}

    /**
     * @param lacksProfile those one answers cannot see how to reach one
     * @param next cursor of the next page; left out on the last
     */
    record GapsBody(
            boolean lacksProfile,
            List<DoubtBody> doubtful,
            List<LapsedBody> lapsed,
            @Nullable String next) {}

    @GetMapping("/support-profile")
    ProfileBody profile(Actor actor) {
        return ProfileBody.of(RefusedException.valueOf(profile.read(actor)));
    }

    @PutMapping("/support-profile")
    ProfileBody describe(Actor actor, @RequestBody ProfileBody typed) {
        var command = new DescribeProfile.Command(
                ServiceBody.text(typed.email()),
                ServiceBody.text(typed.phone()),
                ServiceBody.text(typed.website()),
                ServiceBody.read(typed.service()));
        return ProfileBody.of(RefusedException.valueOf(profile.describe(actor, command)));
    }

    @GetMapping("/support-split")
    SplitsBody split(Actor actor) {
        return new SplitsBody(RefusedException.valueOf(split.read(actor)).stream()
                .map(SplitBody::of)
                .toList());
    }

    @PutMapping("/support-split")
    SplitBody split(Actor actor, @RequestBody SplitInput wanted) {
        var kinds =
                DescribeDesks.topics(Optional.ofNullable(wanted.toResellers()).orElse(List.of()));
        return SplitBody.of(RefusedException.valueOf(split.split(actor, kinds)));
    }

    @GetMapping("/support-gaps")
    GapsBody gaps(Actor actor, PageRequest page) {
        var found = RefusedException.valueOf(gaps.read(actor, page));
        var now = clock.now();
        return new GapsBody(
                found.lacksProfile(),
                found.doubtful().items().stream()
                        .map(doubt -> new DoubtBody(
                                doubt.offer().toString(),
                                doubt.kind().code(),
                                doubt.confirmation().at(now).name().toLowerCase(Locale.ROOT),
                                doubt.confirmation().confirmedAt()))
                        .toList(),
                found.lapsed().items().stream()
                        .map(lapsed -> new LapsedBody(
                                lapsed.subscription().toString(),
                                lapsed.reseller().toString(),
                                lapsed.since()))
                        .toList(),
                found.next().orElse(null));
    }
}
