package org.entrepot.support.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;

/**
 * One picture of a subscription: publisher, provider, reseller, customer; who authorized, who bills, who supports, since when
 * and until when.
 *
 * @param stations from the publisher to the customer
 * @param steps between two stations next to each other
 * @param isLinked whether reseller and provider are still partners
 */
public record ChainLens(
        SubscriptionId subscription, List<Station> stations, List<Step> steps, boolean isLinked, Instant moment) {

    public ChainLens {
        stations = List.copyOf(stations);
        steps = List.copyOf(steps);
    }

    /** As whom the chain can be looked at. */
    public enum Part {
        PUBLISHER,
        /** The direct bill partner or the provider. */
        PARTNER,
        RESELLER,
        CUSTOMER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Part> parse(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * A company of the chain.
     *
     * @param organization empty where the viewer may not know which
     * @param isProvider the partner is an indirect provider
     * @param bills answers the customer's billing questions
     * @param supports answers the customer's questions about the product first
     */
    public record Station(
            Part part, Optional<OrganizationId> organization, boolean isProvider, boolean bills, boolean supports) {

        private Station hidden() {
            return new Station(part, Optional.empty(), isProvider, bills, supports);
        }
    }

    /** What joins two companies. */
    public enum Bond {
        /** The publisher lets every partner sell (R64). */
        OPEN_TO_ALL,
        /** The publisher authorized this partner (R65). */
        AUTHORIZATION,
        /** A plan that any partner sells (R50). */
        DEFAULT_IN,
        /** Sold under an authorization that has ended since. */
        ENDED,
        PARTNERSHIP,
        SUBSCRIPTION,
        /** The viewer may not know. */
        HIDDEN
    }

    /**
     * @param until last moment of an authorization, empty without an end
     * @param termEnd last day of a subscription's paid term
     * @param renews the subscription renews by itself then
     */
    public record Step(
            Part from,
            Part to,
            Bond bond,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<LocalDate> termEnd,
            boolean renews) {

        private Step hidden() {
            return new Step(from, to, Bond.HIDDEN, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
    }

    /**
     * What that party may know of it (P8, P17): a publisher nothing of the companies below its partner, a customer nothing of
     * authorizations and partnerships, a reseller nothing of a provider that it no longer works with.
     */
    public ChainLens seenBy(Part viewer) {
        return new ChainLens(
                subscription,
                stations.stream()
                        .map(station -> mayKnow(viewer, station.part()) ? station : station.hidden())
                        .toList(),
                steps.stream()
                        .map(step -> mayKnow(viewer, step) ? step : step.hidden())
                        .toList(),
                isLinked,
                moment);
    }

    public Optional<Station> station(Part part) {
        return stations.stream().filter(station -> station.part() == part).findFirst();
    }

    private boolean mayKnow(Part viewer, Part company) {
        return viewer != Part.PUBLISHER || company == Part.PUBLISHER || company == Part.PARTNER;
    }

    private boolean mayKnow(Part viewer, Step step) {
        return switch (viewer) {
            case PARTNER -> true;
            case PUBLISHER -> step.from() == Part.PUBLISHER;
            case CUSTOMER -> step.to() == Part.CUSTOMER;
            case RESELLER -> step.from() != Part.PUBLISHER || isLinked;
        };
    }
}
