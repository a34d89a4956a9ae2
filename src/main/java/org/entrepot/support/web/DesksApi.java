package org.entrepot.support.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.entrepot.support.DeskKind;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Reach.Trust;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.application.ConfirmContacts;
import org.entrepot.support.application.DescribeDesks;
import org.entrepot.support.domain.Confirmation;
import org.entrepot.support.domain.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The support desks of an offer, for programs of its publisher. */
@RestController
@RequestMapping("/api/offers/{offer}")
class DesksApi {

    private final DescribeDesks describe;
    private final ConfirmContacts confirm;
    private final BusinessClock clock;

    DesksApi(DescribeDesks describe, ConfirmContacts confirm, BusinessClock clock) {
        this.describe = describe;
        this.confirm = confirm;
        this.clock = clock;
    }

    /**
     * @param confirmedAt left out for a contact that nobody was asked to confirm
     * @param trust confirmed, overdue, bounced or unasked
     */
    record DeskBody(
            String contact,
            List<String> topics,
            ServiceBody service,
            @Nullable Instant confirmedAt,
            @Nullable Instant dueAt,
            String trust) {

        static DeskBody of(Desk desk, Optional<Confirmation> confirmation, Instant now) {
            return new DeskBody(
                    desk.kind().code(),
                    desk.topics().stream().sorted().map(QuestionKind::code).toList(),
                    ServiceBody.of(desk.service()),
                    confirmation.map(Confirmation::confirmedAt).orElse(null),
                    confirmation.map(Confirmation::due).orElse(null),
                    confirmation
                            .map(found -> found.at(now))
                            .orElse(Trust.UNASKED)
                            .name()
                            .toLowerCase(Locale.ROOT));
        }
    }

    /** @param answers whom the publisher answers directly (R169): partners, customers or both */
    record DesksBody(List<DeskBody> desks, String answers) {}

    /** @param topics codes of kinds of question */
    record DeskInput(
            @Nullable List<String> topics, @Nullable ServiceBody service) {}

    record ChannelBody(@Nullable String answers) {}

    record ConfirmedBody(List<String> contacts) {}

    @GetMapping("/desks")
    DesksBody list(Actor actor, @PathVariable String offer) {
        var described = RefusedException.valueOf(describe.read(actor, Paths.offer(offer), Locale.ROOT));
        var now = clock.now();
        return new DesksBody(
                Arrays.stream(DeskKind.values())
                        .map(kind -> DeskBody.of(
                                described.desk(kind),
                                Optional.ofNullable(described.confirmations().get(kind)),
                                now))
                        .toList(),
                code(described.channel()));
    }

    @PutMapping("/desks/{kind}")
    DeskBody describe(
            Actor actor, @PathVariable String offer, @PathVariable String kind, @RequestBody DeskInput input) {
        var topics = Optional.ofNullable(input.topics()).orElse(List.of());
        var command = new DescribeDesks.Command(
                Paths.desk(kind), DescribeDesks.topics(topics), ServiceBody.read(input.service()));
        var desk = RefusedException.valueOf(describe.describe(actor, Paths.offer(offer), command));
        return DeskBody.of(desk, Optional.empty(), clock.now());
    }

    @PostMapping("/desks/{kind}/confirmations")
    ConfirmedBody confirm(Actor actor, @PathVariable String offer, @PathVariable String kind) {
        var confirmed = RefusedException.valueOf(confirm.confirm(actor, Paths.offer(offer), Set.of(Paths.desk(kind))));
        return new ConfirmedBody(confirmed.stream().map(DeskKind::code).toList());
    }

    @PutMapping("/direct-channel")
    ChannelBody open(Actor actor, @PathVariable String offer, @RequestBody ChannelBody wanted) {
        var channel = Arrays.stream(DirectChannel.values())
                .filter(one -> code(one).equals(wanted.answers()))
                .findFirst()
                .orElseThrow(() -> RefusedException.because(SiteRefusal.MALFORMED_VALUE));
        return new ChannelBody(code(RefusedException.valueOf(describe.open(actor, Paths.offer(offer), channel))));
    }

    private static String code(DirectChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
