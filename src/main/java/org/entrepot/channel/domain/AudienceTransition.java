package org.entrepot.channel.domain;

import static org.entrepot.channel.domain.Effect.LIST_GROWS;
import static org.entrepot.channel.domain.Effect.LIST_SHRINKS;
import static org.entrepot.channel.domain.Effect.OPTION_BECOMES_SPECIFIC_WITH_THE_SOLD_ONES;
import static org.entrepot.channel.domain.Effect.OPTION_BECOMES_THE_WISHED_ONE;
import static org.entrepot.channel.domain.Guard.CHANNEL_MATERIALS_MISSING;
import static org.entrepot.channel.domain.Guard.NOT_A_TRANSACTING_PARTNER;
import static org.entrepot.channel.domain.Guard.SOLD_LOCK;
import static org.entrepot.kernel.AudienceOption.ANY;
import static org.entrepot.kernel.AudienceOption.NONE;
import static org.entrepot.kernel.AudienceOption.NOT_SET;
import static org.entrepot.kernel.AudienceOption.SPECIFIC;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.AudienceOption;

/**
 * T1-T13 as data: from which option, to what, who by which path, what must hold, what it does. Everything else that knows
 * about moves (the use cases, the page, the reference page) reads this table.
 *
 * <p>Two readings: an offer that went live without a choice moves like one under "none" (R45), and before the first
 * publication everything is free, because nobody can have bought (A4).
 */
public enum AudienceTransition {
    T1(
            Stage.NEVER_PUBLISHED,
            EnumSet.allOf(AudienceOption.class),
            EnumSet.of(Wish.ANY, Wish.SPECIFIC, Wish.NONE),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.FREE, MovePath.PUBLISH)),
            List.of(CHANNEL_MATERIALS_MISSING),
            OPTION_BECOMES_THE_WISHED_ONE,
            "R67 R68 A4 P7"),
    T2(
            Stage.PUBLISHED,
            EnumSet.of(NONE, NOT_SET),
            EnumSet.of(Wish.ANY),
            Map.of(
                    Mover.PUBLISHER, Set.of(MovePath.FREE, MovePath.SYNC, MovePath.PUBLISH, MovePath.REQUEST),
                    Mover.OPERATOR, Set.of(MovePath.NONE)),
            List.of(CHANNEL_MATERIALS_MISSING),
            OPTION_BECOMES_THE_WISHED_ONE,
            "R66 R80 P7"),
    T3(
            Stage.PUBLISHED,
            EnumSet.of(NONE, NOT_SET),
            EnumSet.of(Wish.SPECIFIC),
            Map.of(
                    Mover.PUBLISHER, Set.of(MovePath.FREE, MovePath.SYNC, MovePath.PUBLISH, MovePath.REQUEST),
                    Mover.OPERATOR, Set.of(MovePath.NONE)),
            List.of(NOT_A_TRANSACTING_PARTNER, CHANNEL_MATERIALS_MISSING),
            OPTION_BECOMES_THE_WISHED_ONE,
            "R66 R80 P7"),
    T4(
            Stage.PUBLISHED,
            EnumSet.of(ANY),
            EnumSet.of(Wish.SPECIFIC),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.REQUEST), Mover.OPERATOR, Set.of(MovePath.NONE)),
            List.of(NOT_A_TRANSACTING_PARTNER, CHANNEL_MATERIALS_MISSING),
            OPTION_BECOMES_SPECIFIC_WITH_THE_SOLD_ONES,
            "R76 R77 D5"),
    T5(
            Stage.PUBLISHED,
            EnumSet.of(ANY),
            EnumSet.of(Wish.NONE),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.REQUEST), Mover.OPERATOR, Set.of(MovePath.NONE)),
            List.of(SOLD_LOCK),
            OPTION_BECOMES_THE_WISHED_ONE,
            "R76 A3 D6 P4"),
    T6(
            Stage.PUBLISHED,
            EnumSet.of(SPECIFIC),
            EnumSet.of(Wish.ANY),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.REQUEST), Mover.OPERATOR, Set.of(MovePath.NONE)),
            List.of(CHANNEL_MATERIALS_MISSING),
            OPTION_BECOMES_THE_WISHED_ONE,
            "R78"),
    T7(
            Stage.PUBLISHED,
            EnumSet.of(SPECIFIC),
            EnumSet.of(Wish.NONE),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.REQUEST), Mover.OPERATOR, Set.of(MovePath.NONE)),
            List.of(SOLD_LOCK),
            OPTION_BECOMES_THE_WISHED_ONE,
            "R79 D6"),
    T8(
            Stage.PUBLISHED,
            EnumSet.of(SPECIFIC),
            EnumSet.of(Wish.ADD_PARTNER),
            Map.of(
                    Mover.PUBLISHER, Set.of(MovePath.FREE, MovePath.SYNC, MovePath.PUBLISH, MovePath.REQUEST),
                    Mover.OPERATOR, Set.of(MovePath.NONE),
                    Mover.SYSTEM, Set.of(MovePath.NONE)),
            List.of(NOT_A_TRANSACTING_PARTNER, CHANNEL_MATERIALS_MISSING),
            LIST_GROWS,
            "R81 R90 R91 P2"),
    T9(
            Stage.NEVER_PUBLISHED,
            EnumSet.allOf(AudienceOption.class),
            EnumSet.of(Wish.ADD_PARTNER),
            Map.of(
                    Mover.PUBLISHER, Set.of(MovePath.FREE, MovePath.PUBLISH),
                    Mover.SYSTEM, Set.of(MovePath.NONE)),
            List.of(NOT_A_TRANSACTING_PARTNER, CHANNEL_MATERIALS_MISSING),
            LIST_GROWS,
            "R68 R81 R90 A4"),
    T10(
            Stage.PUBLISHED,
            EnumSet.of(SPECIFIC),
            EnumSet.of(Wish.REMOVE_PARTNER),
            // a living list only proposes (P2)
            Map.of(
                    Mover.PUBLISHER, Set.of(MovePath.REQUEST),
                    Mover.OPERATOR, Set.of(MovePath.NONE),
                    Mover.SYSTEM, Set.of(MovePath.REQUEST)),
            List.of(SOLD_LOCK),
            LIST_SHRINKS,
            "R74 R75 D4 P2"),
    T11(
            Stage.NEVER_PUBLISHED,
            EnumSet.allOf(AudienceOption.class),
            EnumSet.of(Wish.REMOVE_PARTNER),
            Map.of(
                    Mover.PUBLISHER, Set.of(MovePath.FREE, MovePath.PUBLISH),
                    Mover.SYSTEM, Set.of(MovePath.NONE)),
            List.of(),
            LIST_SHRINKS,
            "D4 A4 P2"),
    T12(
            Stage.ANY,
            EnumSet.allOf(AudienceOption.class),
            EnumSet.of(Wish.PRIVATE_PRICE),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.FREE)),
            List.of(NOT_A_TRANSACTING_PARTNER, CHANNEL_MATERIALS_MISSING),
            Effect.PARTNER_IS_AUTHORIZED,
            "R82 P7"),
    T13(
            Stage.PUBLISHED,
            EnumSet.allOf(AudienceOption.class),
            EnumSet.of(Wish.STOP_SELLING),
            Map.of(Mover.PUBLISHER, Set.of(MovePath.FREE)),
            List.of(),
            Effect.SELLING_STOPS,
            "R325 A39");

    private final Stage stage;
    private final Set<AudienceOption> from;
    private final Set<Wish> wishes;
    private final Map<Mover, Set<MovePath>> paths;
    private final List<Guard> guards;
    private final Effect effect;
    private final String rules;

    AudienceTransition(
            Stage stage,
            Set<AudienceOption> from,
            Set<Wish> wishes,
            Map<Mover, Set<MovePath>> paths,
            List<Guard> guards,
            Effect effect,
            String rules) {
        this.stage = stage;
        this.from = from;
        this.wishes = wishes;
        this.paths = paths;
        this.guards = guards;
        this.effect = effect;
        this.rules = rules;
    }

    /** In which part of an offer's life a transition is possible. */
    public enum Stage {
        NEVER_PUBLISHED,
        PUBLISHED,
        ANY;

        boolean covers(boolean isPublished) {
            return this == ANY || (this == PUBLISHED) == isPublished;
        }
    }

    public Stage stage() {
        return stage;
    }

    public Set<AudienceOption> from() {
        return Set.copyOf(from);
    }

    public Set<Wish> wishes() {
        return Set.copyOf(wishes);
    }

    public Map<Mover, Set<MovePath>> paths() {
        return Map.copyOf(paths);
    }

    public List<Guard> guards() {
        return List.copyOf(guards);
    }

    public Effect effect() {
        return effect;
    }

    public String rules() {
        return rules;
    }

    /** The row of the table for that move; none when it changes nothing, such as "none" under "none". */
    public static Optional<AudienceTransition> of(AudienceOption from, boolean isPublished, Wish wish) {
        return Arrays.stream(values())
                .filter(row -> row.stage.covers(isPublished) && row.from.contains(from) && row.wishes.contains(wish))
                .findFirst();
    }

    /** What the table says to a move by somebody that the row knows. */
    public MoveDecision decide(Wish wish, Situation situation, Mover mover, MovePath path) {
        var lawful = paths.getOrDefault(mover, Set.of());
        if (lawful.isEmpty()) {
            throw new IllegalArgumentException(this + " is not for " + mover);
        }
        if (!lawful.contains(path)) {
            return offThePath(situation, lawful, path);
        }
        return guards.stream()
                .filter(guard -> !passes(guard, wish, situation, path))
                .findFirst()
                .<MoveDecision>map(guard -> refused(guard, situation, path))
                .orElseGet(() -> new MoveDecision.Lawful(this));
    }

    private MoveDecision offThePath(Situation situation, Set<MovePath> lawful, MovePath path) {
        if (path == MovePath.SYNC && !situation.isPublished()) {
            return unlawful(ChannelRefusal.NOT_LIVE_YET, "R91", path);
        }
        if (lawful.contains(MovePath.REQUEST)) {
            return unlawful(ChannelRefusal.NEEDS_REQUEST, rules, path);
        }
        throw new IllegalArgumentException(this + " never goes by " + path);
    }

    private boolean passes(Guard guard, Wish wish, Situation situation, MovePath path) {
        return switch (guard) {
            case NOT_A_TRANSACTING_PARTNER -> situation.concernsOnlyTransactingPartners();
            case CHANNEL_MATERIALS_MISSING ->
                situation.hasChannelFields() || isDraftOnly(path) || !wish.opensTheChannel();
            case SOLD_LOCK -> !situation.lock().isLocked();
        };
    }

    private boolean isDraftOnly(MovePath path) {
        return stage == Stage.NEVER_PUBLISHED
                ? path != MovePath.PUBLISH
                : path == MovePath.FREE && effect != Effect.PARTNER_IS_AUTHORIZED;
    }

    private MoveDecision refused(Guard guard, Situation situation, MovePath path) {
        return switch (guard) {
            case NOT_A_TRANSACTING_PARTNER -> unlawful(ChannelRefusal.NOT_A_TRANSACTING_PARTNER, "R96", path);
            case CHANNEL_MATERIALS_MISSING -> unlawful(ChannelRefusal.CHANNEL_MATERIALS_MISSING, "R144", path);
            case SOLD_LOCK ->
                new MoveDecision.Unlawful(
                        ChannelRefusal.SOLD_LOCK,
                        rules,
                        WaysOut.ofSoldLock(situation.lock(), from.contains(ANY), wishes.contains(Wish.NONE), path));
        };
    }

    private static MoveDecision unlawful(ChannelRefusal refusal, String rules, MovePath path) {
        return new MoveDecision.Unlawful(refusal, rules, WaysOut.of(refusal, path));
    }
}
