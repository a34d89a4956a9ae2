package org.entrepot.support.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.support.DeskKind;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.Confirmation;
import org.entrepot.support.domain.Declarations;
import org.entrepot.support.domain.Desk;
import org.entrepot.support.domain.Desks;
import org.entrepot.support.domain.ServiceInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A publisher says what the contacts of its offer answer, when and how, and whom it answers directly (R169). */
@Service
@Transactional
public class DescribeDesks {

    private final Offers offers;
    private final Desks desks;
    private final Declarations declarations;
    private final Receipts receipts;
    private final BusinessClock clock;

    DescribeDesks(Offers offers, Desks desks, Declarations declarations, Receipts receipts, BusinessClock clock) {
        this.offers = offers;
        this.desks = desks;
        this.declarations = declarations;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Desks of an offer as their publisher reads them.
     *
     * @param listing the live contacts; those of an offer that never was live are empty
     * @param confirmations of contacts that are in the live listing
     */
    public record Described(
            OfferSummary offer,
            PartnerListing listing,
            Map<DeskKind, Desk> desks,
            Map<DeskKind, Confirmation> confirmations,
            DirectChannel channel) {

        public Described {
            desks = Map.copyOf(desks);
            confirmations = Map.copyOf(confirmations);
        }

        public Desk desk(DeskKind kind) {
            return desks.getOrDefault(kind, Desk.usual(kind));
        }
    }

    /** @param topics what the desk answers, of the kinds that publishers are asked at all */
    public record Command(DeskKind kind, Set<QuestionKind> topics, ServiceInput service) {

        public Command {
            topics = Set.copyOf(topics);
        }
    }

    @Transactional(readOnly = true)
    public Outcome<Described> read(Actor actor, OfferId id, Locale language) {
        return own(actor, id, language).map(offer -> {
            var now = new AsOf(clock.now());
            var channel = declarations
                    .declared(
                            java.util.Optional.of(id),
                            java.util.Optional.empty(),
                            java.util.Optional.empty(),
                            Set.of(),
                            now)
                    .channel();
            return new Described(
                    offer,
                    offers.partnerListing(id, now).orElse(NOTHING),
                    desks.of(id, now),
                    desks.confirmations(id, now),
                    channel);
        });
    }

    public Outcome<Desk> describe(Actor actor, OfferId id, Command command) {
        return own(actor, id, Locale.ROOT).then(_ -> {
            var problems = new Problems();
            problems.addIf(
                    !DeskKind.topicsOfPublishers().containsAll(command.topics()),
                    "topics",
                    SupportRefusal.TOPIC_NOT_ANSWERED);
            var service = command.service().read();
            var found = service.fold(_ -> List.<org.entrepot.kernel.Problem>of(), Function.identity());
            if (!problems.isEmpty() || !found.isEmpty()) {
                return Outcome.refused(
                        Stream.concat(problems.all().stream(), found.stream()).toList());
            }
            return service.map(read -> write(actor, id, new Desk(command.kind(), command.topics(), read)));
        });
    }

    public Outcome<DirectChannel> open(Actor actor, OfferId id, DirectChannel channel) {
        return own(actor, id, Locale.ROOT).map(_ -> {
            declarations.openChannel(actor, id, channel, clock.now());
            receipts.record(
                    actor,
                    SupportReceipt.DIRECT_CHANNEL_OPENED,
                    ReceiptContent.about("offer", id.value()).with("answers", channel));
            return channel;
        });
    }

    private Desk write(Actor actor, OfferId id, Desk desk) {
        desks.describe(actor, id, desk, clock.now());
        receipts.record(
                actor,
                SupportReceipt.DESK_DESCRIBED,
                ReceiptContent.about("offer", id.value())
                        .with("contact", desk.kind())
                        .withCodes("topics", desk.topics()));
        return desk;
    }

    private Outcome<OfferSummary> own(Actor actor, OfferId id, Locale language) {
        return Readers.offerEditors(actor)
                .then(_ -> offers.summary(id, language)
                        .filter(offer -> actor.worksFor(offer.publisher()))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private static final PartnerListing NOTHING = new PartnerListing(
            org.entrepot.catalog.Contact.NONE,
            "",
            org.entrepot.catalog.Contact.NONE,
            org.entrepot.catalog.Contact.NONE,
            "",
            List.of());

    /** Codes of topics as typed; unknown ones are left to the check above. */
    public static Set<QuestionKind> topics(List<String> codes) {
        return codes.stream().flatMap(code -> QuestionKind.parse(code).stream()).collect(Collectors.toSet());
    }
}
