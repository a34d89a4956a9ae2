package org.entrepot.lists.application;

import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.lists.ListId;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.lists.domain.ListsReceipt;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.lists.domain.PartnerLists;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a partner list, says what it follows, and who is on it (idea 14). */
@Service
@Transactional
public class EditPartnerList {

    private final ListAccess access;
    private final PartnerLists lists;
    private final FollowDirectory follow;
    private final NamedPartners named;
    private final Receipts receipts;
    private final BusinessClock clock;

    EditPartnerList(
            ListAccess access,
            PartnerLists lists,
            FollowDirectory follow,
            NamedPartners named,
            Receipts receipts,
            BusinessClock clock) {
        this.access = access;
        this.lists = lists;
        this.follow = follow;
        this.named = named;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param from an offer whose list it begins with (R94) */
    public record Command(String name, Kind kind, ListRule rule, Optional<OfferId> from) {}

    public Outcome<PartnerList> create(Actor actor, Command command) {
        return access.asPublisher(actor, command)
                .then(_ -> command.from().isPresent()
                        ? access.toOffer(actor, command.from().orElseThrow()).map(_ -> command)
                        : Outcome.done(command))
                .then(_ -> checked(command))
                .then(name -> save(
                        actor,
                        new PartnerList(
                                ListId.next(),
                                actor.organization(),
                                name,
                                command.kind(),
                                command.kind().hasRule() ? command.rule() : ListRule.NONE,
                                actor.user(),
                                clock.now(),
                                0,
                                0,
                                1)))
                .map(list -> {
                    command.from().ifPresent(offer -> lists.addFrom(list.id(), offer, clock.now()));
                    return followed(actor, list);
                });
    }

    public Outcome<PartnerList> change(Actor actor, ListId id, Command command) {
        return toChange(actor, id)
                .then(list -> checked(command)
                        .then(name -> save(
                                actor,
                                new PartnerList(
                                        id,
                                        list.publisher(),
                                        name,
                                        command.kind(),
                                        command.kind().hasRule() ? command.rule() : ListRule.NONE,
                                        list.madeBy(),
                                        list.checkedAt(),
                                        list.members(),
                                        list.offers(),
                                        list.version())))
                        .map(changed -> followed(actor, changed)));
    }

    /** @param typed tenant ids, domains or partner ids, one or several in a line */
    public Outcome<Integer> add(Actor actor, ListId id, String typed) {
        return toChangeByHand(actor, id)
                .then(_ -> named.read("partners", typed))
                .map(partners -> {
                    var added = lists.add(id, partners, clock.now());
                    follow.spread(actor, id);
                    return added;
                });
    }

    public Outcome<Integer> remove(Actor actor, ListId id, OrganizationId partner) {
        return toChangeByHand(actor, id).map(_ -> {
            var removed = lists.remove(id, Set.of(partner));
            follow.spread(actor, id);
            return removed;
        });
    }

    /** Takes the drift of a fixed list over: who would join, and also who would drop out. */
    public Outcome<PartnerList.Drift> takeDrift(Actor actor, ListId id, boolean andLeave) {
        return toChange(actor, id).map(_ -> {
            var taken = lists.follow(id, andLeave, clock.now());
            follow.spread(actor, id);
            return taken;
        });
    }

    /** Offers keep the partners that they have. */
    public Outcome<PartnerList> delete(Actor actor, ListId id) {
        return toChange(actor, id).ifDone(_ -> lists.delete(id, clock.now()));
    }

    private Outcome<PartnerList> toChange(Actor actor, ListId id) {
        return access.asPublisher(actor, id)
                .then(_ -> lists.findForUpdate(id)
                        .map(list -> access.toOwn(actor, list.publisher(), list))
                        .orElseGet(Denial::notFound));
    }

    private Outcome<PartnerList> toChangeByHand(Actor actor, ListId id) {
        return toChange(actor, id)
                .then(list -> list.kind() == Kind.FOLLOWING
                        ? Outcome.refused(ListsRefusal.LIST_FOLLOWS_RULE)
                        : Outcome.done(list));
    }

    private static Outcome<String> checked(Command command) {
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(command.name(), PartnerList.LONGEST_NAME));
        problems.addIf(command.kind().hasRule() && command.rule().isEmpty(), "rule", ListsRefusal.LIST_RULE_REQUIRED);
        return problems.orElse(name::orElseThrow);
    }

    private Outcome<PartnerList> save(Actor actor, PartnerList list) {
        if (!lists.save(list, clock.now())) {
            return Outcome.refused(Problem.at("name", ListsRefusal.LIST_NAME_TAKEN));
        }
        receipts.record(
                actor,
                ListsReceipt.PARTNER_LIST_SAVED,
                ReceiptContent.about("list", list.id().value())
                        .with("kind", list.kind())
                        .withHashOf("name", list.name()));
        return Outcome.done(list);
    }

    private PartnerList followed(Actor actor, PartnerList list) {
        if (list.kind() == Kind.FOLLOWING) {
            lists.follow(list.id(), true, clock.now());
        }
        follow.spread(actor, list.id());
        return lists.find(list.id()).orElseThrow();
    }
}
