package org.entrepot.practice;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.relationships.application.RecordCustomerRelationship;
import org.entrepot.sales.SubscriptionView;
import org.entrepot.sales.application.ReadSales;
import org.entrepot.support.DeskKind;
import org.entrepot.support.MailReturns;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Reach.Severity;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.application.AssignContact;
import org.entrepot.support.application.ConfirmContacts;
import org.entrepot.support.application.DeclareFirstLevel;
import org.entrepot.support.application.DescribeDesks;
import org.entrepot.support.application.DescribeProfile;
import org.entrepot.support.application.SplitDuties;
import org.entrepot.support.domain.Declared.Assignment;
import org.entrepot.support.domain.ServiceInput;
import org.entrepot.support.domain.ServiceInput.Times;
import org.springframework.stereotype.Component;

/**
 * Who answers in the practice world: profiles and desks in the companies' languages and hours, two ways of sharing duties,
 * one reseller as support contact, one partner that passes first-level questions on, and a few contacts left to confirm.
 */
@Component
class SupportDesks {

    /** A company, who speaks for it, its languages, its place, its hours, and where it escalates to. */
    private record Desk(
            String company, Role by, List<String> languages, String zone, String from, String to, String next) {}

    private static final List<Desk> PROFILES = List.of(
            new Desk(
                    "harbor",
                    Role.OPERATIONS,
                    List.of("en"),
                    "Europe/Dublin",
                    "08:00",
                    "20:00",
                    "Marketplace duty manager"),
            new Desk(
                    "nordlicht",
                    Role.GLOBAL_ADMIN,
                    List.of("de", "en"),
                    "Europe/Berlin",
                    "08:00",
                    "18:00",
                    "Service-Leitung"),
            new Desk(
                    "cobalt",
                    Role.GLOBAL_ADMIN,
                    List.of("fr", "en"),
                    "Europe/Paris",
                    "09:00",
                    "18:00",
                    "Responsable support"),
            new Desk(
                    "redwood",
                    Role.GLOBAL_ADMIN,
                    List.of("en", "es"),
                    "America/Denver",
                    "07:00",
                    "19:00",
                    "Support lead"),
            new Desk("gaon", Role.GLOBAL_ADMIN, List.of("ko", "en"), "Asia/Seoul", "09:00", "18:00", "고객지원 팀장"),
            new Desk("shinonome", Role.GLOBAL_ADMIN, List.of("ja"), "Asia/Tokyo", "09:00", "17:30", "サポート責任者"),
            new Desk(
                    "kuzey",
                    Role.GLOBAL_ADMIN,
                    List.of("tr", "en"),
                    "Europe/Istanbul",
                    "09:00",
                    "18:00",
                    "Destek müdürü"),
            new Desk(
                    "southern",
                    Role.GLOBAL_ADMIN,
                    List.of("en"),
                    "Australia/Sydney",
                    "08:30",
                    "17:30",
                    "Service manager"),
            new Desk(
                    "meridian",
                    Role.GLOBAL_ADMIN,
                    List.of("de", "en", "nl"),
                    "Europe/Berlin",
                    "07:00",
                    "20:00",
                    "Partner desk lead"),
            new Desk("saebyeok", Role.GLOBAL_ADMIN, List.of("ko"), "Asia/Seoul", "08:30", "19:00", "파트너 지원 책임자"),
            new Desk(
                    "wachau", Role.GLOBAL_ADMIN, List.of("de"), "Europe/Vienna", "08:00", "17:00", "Geschäftsführung"));

    private static final Map<String, Desk> OFFERS = Map.of(
            "larkspur-desk",
            new Desk("larkspur", Role.OWNER, List.of("en", "de"), "Europe/London", "00:00", "00:00", "Duty engineer"),
            "larkspur-ledger",
            new Desk(
                    "larkspur",
                    Role.OWNER,
                    List.of("en"),
                    "Europe/London",
                    "09:00",
                    "17:30",
                    "Head of customer support"),
            "dotori-meet",
            new Desk("dotori", Role.OWNER, List.of("ko", "en"), "Asia/Seoul", "09:00", "18:00", "기술지원 책임자"),
            "chigusa-kintai",
            new Desk("chigusa", Role.OWNER, List.of("ja"), "Asia/Tokyo", "09:00", "18:00", "開発責任者"),
            "cinar-isletme",
            new Desk("cinar", Role.OWNER, List.of("tr"), "Europe/Istanbul", "09:00", "18:00", "Teknik müdür"));

    private static final Set<String> LEFT_TO_CONFIRM = Set.of("larkspur-ledger", "dotori-hr", "chigusa-form");

    private final DescribeProfile profiles;
    private final DescribeDesks desks;
    private final ConfirmContacts confirm;
    private final SplitDuties split;
    private final AssignContact assign;
    private final DeclareFirstLevel firstLevel;
    private final RecordCustomerRelationship relationships;
    private final ReadSales sales;
    private final MailReturns returns;
    private final BusinessClock clock;

    SupportDesks(
            DescribeProfile profiles,
            DescribeDesks desks,
            ConfirmContacts confirm,
            SplitDuties split,
            AssignContact assign,
            DeclareFirstLevel firstLevel,
            RecordCustomerRelationship relationships,
            ReadSales sales,
            MailReturns returns,
            BusinessClock clock) {
        this.profiles = profiles;
        this.desks = desks;
        this.confirm = confirm;
        this.split = split;
        this.assign = assign;
        this.firstLevel = firstLevel;
        this.relationships = relationships;
        this.sales = sales;
        this.returns = returns;
        this.clock = clock;
    }

    void open(World world, Actor operator, Cast cast) {
        PROFILES.forEach(desk -> describe(desk, world, cast));
        OFFERS.forEach((offer, desk) -> desks.describe(
                        cast.anyOf(desk.company(), desk.by()),
                        cast.offer(offer),
                        new DescribeDesks.Command(DeskKind.SUPPORT, DeskKind.SUPPORT.usualTopics(), service(desk)))
                .orElseThrow());
        List.of("larkspur-desk", "dotori-meet", "cinar-isletme")
                .forEach(offer -> desks.open(
                                cast.anyOf(offer.substring(0, offer.indexOf('-')), Role.OWNER),
                                cast.offer(offer),
                                DirectChannel.BOTH)
                        .orElseThrow());
        confirmContacts(world, cast);
        world.offers().stream()
                .filter(offer -> offer.id().equals("larkspur-ledger"))
                .forEach(offer -> returns.cameBack(offer.engineeringContact().email(), clock.now()));
        share(operator, cast);
    }

    private void confirmContacts(World world, Cast cast) {
        world.offers().stream()
                .filter(offer -> offer.state() == OfferState.LIVE && !LEFT_TO_CONFIRM.contains(offer.id()))
                .forEach(offer -> confirm.confirm(
                                cast.anyOf(offer.publisher(), Role.OWNER),
                                cast.offer(offer.id()),
                                EnumSet.allOf(DeskKind.class))
                        .orElseThrow());
    }

    private void share(Actor operator, Cast cast) {
        split.split(
                        cast.anyOf("meridian", Role.GLOBAL_ADMIN),
                        Set.of(
                                QuestionKind.HOW_TO_USE,
                                QuestionKind.ACCOUNT_SETUP,
                                QuestionKind.SAAS_SETUP,
                                QuestionKind.DOCUMENTATION_TRAINING))
                .orElseThrow();
        split.split(cast.anyOf("saebyeok", Role.GLOBAL_ADMIN), Set.of(QuestionKind.HOW_TO_USE))
                .orElseThrow();
        relationships
                .record(operator, cast.organization("wachau"), cast.organization("donau"), true)
                .orElseThrow();
        var meridian = cast.anyOf("meridian", Role.GLOBAL_ADMIN);
        assign.assign(
                        meridian,
                        sold(meridian, cast, "larkspur-desk").id(),
                        new Assignment(Optional.of(cast.organization("wachau")), true, true))
                .orElseThrow();
        firstLevel
                .declare(cast.anyOf("kuzey", Role.GLOBAL_ADMIN), cast.offer("cinar-isletme"), false)
                .orElseThrow();
    }

    private SubscriptionView sold(Actor partner, Cast cast, String offer) {
        return sales.subscriptions(
                        partner,
                        Optional.empty(),
                        Optional.of(cast.offer(offer)),
                        Optional.empty(),
                        PageRequest.first())
                .orElseThrow()
                .items()
                .getFirst();
    }

    private void describe(Desk desk, World world, Cast cast) {
        var by = cast.anyOf(desk.company(), desk.by());
        var domain = world.domainOf(desk.company());
        var command = new DescribeProfile.Command("help@" + domain, "", "https://help." + domain, service(desk));
        profiles.describe(by, command).orElseThrow();
    }

    private static ServiceInput service(Desk desk) {
        var week = new EnumMap<DayOfWeek, Times>(DayOfWeek.class);
        var isAlwaysOpen = desk.from().equals(desk.to());
        for (var day : DayOfWeek.values()) {
            if (isAlwaysOpen || day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, new Times(desk.from(), desk.to()));
            }
        }
        return new ServiceInput(
                desk.languages(),
                desk.zone(),
                week,
                List.of("01-01", "12-25"),
                Map.of(Severity.CRITICAL, "2", Severity.MODERATE, "4", Severity.MINIMAL, "8"),
                List.of(desk.next()));
    }
}
