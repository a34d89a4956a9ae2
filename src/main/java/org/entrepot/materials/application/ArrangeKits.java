package org.entrepot.materials.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.materials.KitId;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.domain.Kit;
import org.entrepot.materials.domain.Kits;
import org.entrepot.materials.domain.Materials;
import org.entrepot.materials.domain.MaterialsReceipt;
import org.entrepot.materials.domain.MaterialsRefusal;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts materials together for a purpose, so that a partner finds in one place what a situation needs (R142). */
@Service
@Transactional
public class ArrangeKits {

    /** As many as a page still shows. */
    public static final int MOST = 50;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_PURPOSE = 1000;

    private final MaterialAccess access;
    private final Kits kits;
    private final Materials materials;
    private final Receipts receipts;
    private final BusinessClock clock;

    ArrangeKits(MaterialAccess access, Kits kits, Materials materials, Receipts receipts, BusinessClock clock) {
        this.access = access;
        this.kits = kits;
        this.materials = materials;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param materials in the order in which they are read */
    public record Wish(String title, String purpose, List<MaterialId> materials) {

        public Wish {
            materials = materials.stream().distinct().toList();
        }
    }

    public Outcome<Kit> create(Actor actor, OfferId offer, Wish wish) {
        return access.toPublish(actor, offer)
                .then(_ -> check(offer, wish, new Kit(KitId.next(), offer, "", "", List.of(), 0, clock.now())))
                .then(kit -> {
                    materials.countForUpdate(offer);
                    return kits.ofOffer(offer).size() >= MOST
                            ? Outcome.<Kit>refused(MaterialsRefusal.TOO_MANY_KITS, String.valueOf(MOST))
                            : Outcome.done(kit);
                })
                .ifDone(kit -> {
                    kits.add(kit, actor);
                    record(actor, kit, MaterialsReceipt.KIT_SAVED);
                });
    }

    /** @param revision as the actor read it; empty for a program that does not care */
    public Outcome<Kit> change(Actor actor, OfferId offer, KitId id, Optional<Long> revision, Wish wish) {
        return own(actor, offer, id)
                .then(kit -> revision.filter(read -> read != kit.revision()).isPresent()
                        ? Outcome.<Kit>refused(Denial.STALE_STATE)
                        : check(offer, wish, kit))
                .ifDone(kit -> {
                    kits.change(kit, actor);
                    record(actor, kit, MaterialsReceipt.KIT_SAVED);
                });
    }

    public Outcome<Kit> remove(Actor actor, OfferId offer, KitId id) {
        return own(actor, offer, id).ifDone(kit -> {
            kits.remove(kit.id());
            record(actor, kit, MaterialsReceipt.KIT_REMOVED);
        });
    }

    private Outcome<Kit> own(Actor actor, OfferId offer, KitId id) {
        return access.toPublish(actor, offer)
                .then(_ -> kits.findForUpdate(id)
                        .filter(kit -> kit.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private Outcome<Kit> check(OfferId offer, Wish wish, Kit before) {
        var problems = new Problems();
        var title = problems.at("title", Inputs.name(wish.title(), LONGEST_TITLE));
        var purpose = problems.at("purpose", Inputs.text(wish.purpose(), LONGEST_PURPOSE));
        problems.addIf(
                wish.materials().isEmpty() || !materials.offered(offer).containsAll(wish.materials()),
                "materials",
                MaterialsRefusal.KIT_NEEDS_MATERIALS);
        return problems.orElse(() -> new Kit(
                before.id(),
                offer,
                title.orElseThrow(),
                purpose.orElseThrow(),
                wish.materials(),
                before.revision() + 1,
                clock.now()));
    }

    private void record(Actor actor, Kit kit, MaterialsReceipt kind) {
        receipts.record(
                actor,
                kind,
                ReceiptContent.about("kit", kit.id().value())
                        .andAbout("offer", kit.offer().value())
                        .withIds(
                                "materials",
                                kit.materials().stream().map(MaterialId::value).toList())
                        .withHashOf("title", kit.title()));
    }
}
