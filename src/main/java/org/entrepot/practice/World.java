package org.entrepot.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.OfferType;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practice world as written down in {@code practice/world.json}; everything in it is invented.
 *
 * @param startsAt business time when the world is first opened
 */
record World(
        Instant startsAt,
        Company operator,
        List<Company> publishers,
        List<Partner> partners,
        List<Partnership> partnerships,
        List<Customer> customers,
        List<Person> members,
        List<Offer> offers,
        List<Portal> deploymentPortals,
        List<Order> orders) {

    record Company(String key, String name, String domain, String country, Optional<String> language) {}

    /** @param status what it is when the world opens; everybody starts as Active */
    record Partner(
            String key,
            String name,
            String domain,
            String country,
            PartnerKind kind,
            String partnerId,
            ProgramStatus status,
            boolean agreement,
            List<Award> competencies,
            List<String> skills,
            boolean listed,
            Optional<String> language) {}

    record Award(String name, String level) {}

    record Partnership(String provider, String reseller) {}

    record Customer(
            String key,
            String name,
            String domain,
            String country,
            List<String> partners,
            boolean agreement,
            Optional<String> affiliatedWith) {}

    /** @param highlight named at the console and first on the sign-in page */
    record Person(
            String organization,
            String email,
            String name,
            Set<Role> roles,
            String language,
            String zone,
            boolean highlight) {}

    record Offer(
            String publisher,
            String id,
            OfferType type,
            ListingOption listingOption,
            Set<String> categories,
            Set<String> industries,
            List<String> keywords,
            boolean onePerCustomer,
            OfferState state,
            Audience audience,
            Map<String, Listing> listings,
            Desk supportContact,
            Desk engineeringContact,
            Optional<Desk> channelContact,
            Optional<String> materialsUrl,
            String privacyUrl,
            List<Plan> plans) {

        boolean isChannelOffer() {
            return audience.option() != AudienceOption.NOT_SET;
        }
    }

    record Audience(AudienceOption option, List<String> partners) {}

    record Listing(String name, String summary, String description, String gettingStarted) {}

    record Desk(String name, String email, String phone, Optional<String> url) {}

    record Plan(
            String id,
            PlanType planType,
            String name,
            String description,
            Optional<BigDecimal> monthlyUsd,
            Optional<BigDecimal> annualUsd,
            int minimum,
            int maximum,
            Object markets,
            boolean isPrivate,
            int trialMonths) {

        boolean isEverywhere() {
            return !(markets instanceof List<?>);
        }

        Set<String> countries() {
            return markets instanceof List<?> codes
                    ? Set.copyOf(codes.stream().map(String::valueOf).toList())
                    : Set.of();
        }
    }

    record Portal(OfferType type, String name, String url) {}

    record Order(
            String partner,
            String by,
            Optional<String> reseller,
            String customer,
            String offer,
            String plan,
            Optional<Integer> quantity,
            Term term,
            BillingCycle cycle) {}

    String domainOf(String key) {
        return Stream.concat(
                        Stream.of(operator.key().equals(key) ? operator.domain() : ""),
                        partners.stream()
                                .filter(partner -> partner.key().equals(key))
                                .map(Partner::domain))
                .filter(domain -> !domain.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static World read() {
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = Objects.requireNonNull(World.class.getResourceAsStream("/practice/world.json"))) {
            return json.readValue(file, World.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
