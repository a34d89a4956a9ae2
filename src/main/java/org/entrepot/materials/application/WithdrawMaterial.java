package org.entrepot.materials.application;

import java.util.function.Consumer;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.materials.MaterialId;
import org.entrepot.materials.domain.Material;
import org.entrepot.materials.domain.Materials;
import org.entrepot.materials.domain.MaterialsReceipt;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a material away from the channel, or offers it again. Nothing is lost; doing it twice changes nothing. */
@Service
@Transactional
public class WithdrawMaterial {

    private final MaterialAccess access;
    private final Materials materials;
    private final Receipts receipts;
    private final BusinessClock clock;

    WithdrawMaterial(MaterialAccess access, Materials materials, Receipts receipts, BusinessClock clock) {
        this.access = access;
        this.materials = materials;
        this.receipts = receipts;
        this.clock = clock;
    }

    public Outcome<Material> withdraw(Actor actor, OfferId offer, MaterialId id) {
        return change(
                actor,
                offer,
                id,
                true,
                MaterialsReceipt.MATERIAL_WITHDRAWN,
                found -> materials.withdraw(found, clock.now()));
    }

    public Outcome<Material> restore(Actor actor, OfferId offer, MaterialId id) {
        return change(actor, offer, id, false, MaterialsReceipt.MATERIAL_RESTORED, materials::restore);
    }

    private Outcome<Material> change(
            Actor actor,
            OfferId offer,
            MaterialId id,
            boolean isWithdrawal,
            MaterialsReceipt receipt,
            Consumer<MaterialId> write) {
        return access.toPublish(actor, offer)
                .then(_ -> materials
                        .findForUpdate(id)
                        .filter(material -> material.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound))
                .ifDone(material -> {
                    if (material.isWithdrawn() != isWithdrawal) {
                        write.accept(id);
                        receipts.record(
                                actor,
                                receipt,
                                ReceiptContent.about("material", id.value()).andAbout("offer", offer.value()));
                    }
                });
    }
}
