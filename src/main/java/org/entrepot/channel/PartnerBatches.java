package org.entrepot.channel;

import java.util.List;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;

/**
 * Puts many partners in place at once, set by set: what an import of a million rows needs (idea 8). The rules are those of
 * the audience page.
 *
 * <p>Before, in the same transaction, the caller puts the partners into {@code channel.batch_partner} under an id of its
 * own; the intake is empty again afterwards. A refusal has written nothing here, but the caller's rows are there: it rolls
 * back.
 */
public interface PartnerBatches {

    /** The partners stand in the draft (R89); those on the list already stay as they are. */
    Outcome<Applied> addToDraft(Actor actor, OfferId offer, UUID batch);

    /** They are authorized at once (R91, T8), and nothing else of the draft goes live. */
    Outcome<Applied> sync(Actor actor, OfferId offer, UUID batch);

    /** They leave the draft (T11); a partner that is live is left where it is. */
    Outcome<Applied> removeFromDraft(Actor actor, OfferId offer, UUID batch);

    /** What stands against any addition now, whoever is added; empty when nothing does. */
    List<Problem> againstAdding(Actor actor, OfferId offer, boolean live);

    /** @param partners how many were put in place, or taken away */
    record Applied(long partners) {}
}
