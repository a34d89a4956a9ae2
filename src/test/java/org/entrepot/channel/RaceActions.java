package org.entrepot.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.clock.DueWork;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.kernel.UserId;
import org.entrepot.sales.Placement;
import org.entrepot.sales.Wish;
import org.entrepot.sales.application.PlaceOrder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What races do, told as one line of words, so that another process can be told the same. */
@Component
class RaceActions {

    static final String WON = "won";
    static final String LOST = "lost";

    private final PlaceOrder place;
    private final AudienceMoves moves;
    private final AnswerWindDown answer;
    private final List<DueWork> dueWork;
    private final TransactionTemplate transactions;

    RaceActions(
            PlaceOrder place,
            AudienceMoves moves,
            AnswerWindDown answer,
            List<DueWork> dueWork,
            TransactionTemplate transactions) {
        this.place = place;
        this.moves = moves;
        this.answer = answer;
        this.dueWork = List.copyOf(dueWork);
        this.transactions = transactions;
    }

    String act(String line) {
        try {
            var words = line.split(" ", -1);
            return switch (words[0]) {
                case "sell" -> sell(organization(words[1]), organization(words[2]), words[3]);
                case "remove" -> move(words, new WantedTransition.RemovePartners(Set.of(organization(words[3]))));
                case "to-none" -> move(words, new WantedTransition.ToNone());
                case "to-specific" ->
                    move(
                            words,
                            new WantedTransition.ToSpecific(
                                    Map.of(organization(words[3]), AuthorizationTerms.UNLIMITED)));
                case "accept" -> accept(organization(words[1]), words[2]);
                case "settle" -> settle();
                default -> throw new IllegalArgumentException(line);
            };
        } catch (RuntimeException failed) {
            return "failed " + failed;
        }
    }

    private String sell(OrganizationId partner, OrganizationId customer, String plan) {
        var wish = new Wish(
                Optional.of(customer),
                Optional.empty(),
                new PlanId(UUID.fromString(plan)),
                Optional.of(Term.P1Y),
                Optional.of(BillingCycle.ANNUAL),
                Optional.of(10));
        return place.place(actor(partner, Role.ADMIN_AGENT), wish).orElseThrow() instanceof Placement.Placed
                ? WON
                : LOST;
    }

    private String move(String[] words, WantedTransition wanted) {
        var publisher = actor(organization(words[1]), Role.OWNER);
        var move =
                new AudienceMove(new OfferId(UUID.fromString(words[2])), wanted, new MoveBy.Request(UUID.randomUUID()));
        return transactions.execute(_ -> moves.apply(publisher, move)) instanceof MoveResult.Applied ? WON : LOST;
    }

    private String accept(OrganizationId partner, String windDown) {
        var id = new WindDownId(UUID.fromString(windDown));
        return answer.accept(actor(partner, Role.GLOBAL_ADMIN), id).fold(_ -> WON, _ -> LOST);
    }

    /** Whether the end or the mark came of it is read afterwards. */
    private String settle() {
        dueWork.stream()
                .filter(work -> work.getClass().getSimpleName().startsWith("RunAuthorizationDates"))
                .forEach(DueWork::runDue);
        return WON;
    }

    private static Actor actor(OrganizationId organization, Role role) {
        return Actor.person(UserId.next(), organization, "Racer", Set.of(role));
    }

    private static OrganizationId organization(String text) {
        return OrganizationId.of(text);
    }
}
