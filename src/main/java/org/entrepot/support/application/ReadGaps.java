package org.entrepot.support.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.support.domain.Declarations;
import org.entrepot.support.domain.Desks;
import org.entrepot.support.domain.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is missing or doubtful among the answers that the actor's company owes: each gap stands on exactly one list. */
@Service
@Transactional(readOnly = true)
public class ReadGaps {

    private final Desks desks;
    private final Declarations declarations;
    private final Profiles profiles;
    private final BusinessClock clock;

    ReadGaps(Desks desks, Declarations declarations, Profiles profiles, BusinessClock clock) {
        this.desks = desks;
        this.declarations = declarations;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * One company's list.
     *
     * @param lacksProfile those it answers cannot see how to reach it
     * @param doubtful contacts of a publisher's offers that nobody vouches for any more
     * @param lapsed subscriptions whose support contact is no longer the provider's partner
     */
    public record Gaps(boolean lacksProfile, Page<Desks.Doubt> doubtful, Page<Declarations.Lapsed> lapsed) {

        public boolean isEmpty() {
            return !lacksProfile && doubtful.items().isEmpty() && lapsed.items().isEmpty();
        }

        public Optional<String> next() {
            return doubtful.next().or(lapsed::next);
        }
    }

    public Outcome<Gaps> read(Actor actor, PageRequest page) {
        return Readers.gapReaders(actor).map(_ -> {
            var now = clock.now();
            if (actor.actsAs(Party.PUBLISHER)) {
                return new Gaps(false, desks.doubtful(actor.organization(), now, page), nothing());
            }
            var lapsed = actor.actsAs(Party.PARTNER)
                    ? declarations.lapsed(actor.organization(), page)
                    : ReadGaps.<Declarations.Lapsed>nothing();
            var known = profiles.of(Set.of(actor.organization()), new AsOf(now));
            return new Gaps(page.isFirst() && known.isEmpty(), nothing(), lapsed);
        });
    }

    private static <T> Page<T> nothing() {
        return new Page<>(List.of(), Optional.empty());
    }
}
