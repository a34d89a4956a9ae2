package org.entrepot.channel.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.channel.domain.MoveDecision.Unlawful;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;

/**
 * A wish taken apart into moves of the table, and what the table says to each.
 *
 * @param hasChannelFields whether the listing that would be live has contact and materials (P7)
 * @param notTransacting partners of the wish that cannot be authorized (R96)
 * @param lock everybody that R74 keeps on the list, as far as the path comes to ask
 */
public record WishedMoves(
        OfferAudience audience,
        AudienceWish wish,
        Mover mover,
        MovePath path,
        boolean hasChannelFields,
        Set<OrganizationId> notTransacting,
        SoldLock lock) {

    public WishedMoves {
        notTransacting = Set.copyOf(notTransacting);
    }

    /** What stands against the wish, each once; empty when all of it is lawful. */
    public List<Objection> objections() {
        if (!audience.isPublished() && isForLiveOffers()) {
            return List.of(new Objection("", notLiveYet()));
        }
        return Stream.of(
                        toOption().map(decision -> new Objection("option", decision)),
                        additions().map(decision -> new Objection("partners", decision)),
                        removals().map(decision -> new Objection("partners", decision)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean isForLiveOffers() {
        return path == MovePath.SYNC || path == MovePath.REQUEST || mover == Mover.OPERATOR;
    }

    private static Unlawful notLiveYet() {
        return new Unlawful(ChannelRefusal.NOT_LIVE_YET, "R91", WaysOut.of(ChannelRefusal.NOT_LIVE_YET, MovePath.SYNC));
    }

    private Optional<Unlawful> toOption() {
        if (wish.option() == AudienceOption.NOT_SET) {
            return Optional.empty();
        }
        var wished = Wish.forOption(wish.option());
        if (wish.option() == audience.current() && audience.isPublished()) {
            return keepsTheChannelOpen(wished);
        }
        return wish.option() == audience.current() && path != MovePath.PUBLISH ? Optional.empty() : says(wished);
    }

    /** A19: a publication that would take contact or materials away from an open channel is refused, live keeps the old. */
    private Optional<Unlawful> keepsTheChannelOpen(Wish wished) {
        return path == MovePath.PUBLISH && wished.opensTheChannel() && !hasChannelFields
                ? Optional.of(new Unlawful(
                        ChannelRefusal.CHANNEL_MATERIALS_MISSING,
                        "A19",
                        WaysOut.of(ChannelRefusal.CHANNEL_MATERIALS_MISSING, path)))
                : Optional.empty();
    }

    private Optional<Unlawful> additions() {
        if (wish.additions().isEmpty()) {
            return Optional.empty();
        }
        return switch (audience.current()) {
            case SPECIFIC -> says(Wish.ADD_PARTNER);
            // a list would be needed for leaving "any partner" only, and that is a request
            case ANY -> says(audience.isPublished() ? Wish.SPECIFIC : Wish.ADD_PARTNER);
            case NONE, NOT_SET -> audience.isPublished() ? listFor(Wish.SPECIFIC) : says(Wish.ADD_PARTNER);
        };
    }

    /** Under "none" a list is only kept; who stands on it is looked at all the same. */
    private Optional<Unlawful> listFor(Wish wished) {
        return notTransacting.isEmpty() ? Optional.empty() : says(wished);
    }

    private Optional<Unlawful> removals() {
        if (wish.removals().isEmpty()) {
            return Optional.empty();
        }
        return AudienceTransition.of(audience.current(), audience.isPublished(), Wish.REMOVE_PARTNER)
                .or(() -> Optional.of(AudienceTransition.T10))
                .flatMap(row -> unlawful(row, Wish.REMOVE_PARTNER, lock.among(wish.removals())));
    }

    private Optional<Unlawful> says(Wish wished) {
        return AudienceTransition.of(audience.current(), audience.isPublished(), wished)
                .flatMap(row -> unlawful(row, wished, lock));
    }

    private Optional<Unlawful> unlawful(AudienceTransition row, Wish wished, SoldLock concerned) {
        var situation = new Situation(
                audience.current(), audience.isPublished(), hasChannelFields, notTransacting.isEmpty(), concerned);
        return row.decide(wished, situation, mover, path) instanceof Unlawful unlawful
                ? Optional.of(unlawful)
                : Optional.empty();
    }

    /** @param field what of the wish it is about: {@code option}, {@code partners}, or empty for all of it */
    public record Objection(String field, Unlawful decision) {}
}
