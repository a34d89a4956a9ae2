package org.entrepot.health.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.domain.Reach.Delivery;
import org.entrepot.health.spi.DeliveryProofs.Proof;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;

/** Who was told when, and who looked when. */
public record DeliveriesPage(Frame frame, ReadDeliveries.Deliveries deliveries, boolean isFirst)
        implements HealthWords {

    public List<Link> crumbs() {
        return List.of(
                new Link(t("health.board.title"), HealthTabs.BOARD),
                new Link(
                        t("health.number", String.valueOf(deliveries.incident().number())),
                        "/service-health/incidents/" + deliveries.incident().id()),
                new Link(t("health.deliveries.title"), ""));
    }

    public String lead() {
        return deliveries.title(texts().locale()) + " · "
                + texts().moment(deliveries.told().at());
    }

    public String name(Delivery delivery) {
        var id = delivery.hearer().organization();
        return deliveries.names().getOrDefault(id, id.toString());
    }

    public String role(Delivery delivery) {
        var hearer = delivery.hearer();
        if (hearer.asPartner() && hearer.asReseller()) {
            return t("health.role.both");
        }
        return t(hearer.asPartner() ? "health.role.partner" : "health.role.reseller");
    }

    public String inbox(Delivery delivery) {
        return proof(delivery)
                .map(proof -> t("health.deliveries.inboxes", texts().number(proof.inboxes())))
                .orElse(t("health.deliveries.queued"));
    }

    public String mail(Delivery delivery) {
        return proof(delivery)
                .map(proof -> t(
                        "health.deliveries.mails",
                        texts().number(proof.mailsSent()),
                        texts().number(proof.mailsWaiting()),
                        texts().number(proof.mailsFailed())))
                .orElse("–");
    }

    /** Whichever came first: the notice was opened, or the page. */
    public String read(Delivery delivery) {
        var byNotice = proof(delivery).flatMap(Proof::readAt);
        var byPage = delivery.readAt();
        var first = byNotice.isPresent() && byPage.isPresent()
                ? Optional.of(byNotice.get().isBefore(byPage.get()) ? byNotice.get() : byPage.get())
                : byPage.or(() -> byNotice);
        return first.map(texts()::moment).orElse(t("health.deliveries.unread"));
    }

    private Optional<Proof> proof(Delivery delivery) {
        return Optional.ofNullable(deliveries.proofs().get(delivery.hearer().organization()));
    }
}
