package org.entrepot.notices.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.health.IncidentId;
import org.entrepot.health.PartnerTexts;
import org.entrepot.health.UpdateId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.organizations.Organizations;
import org.entrepot.site.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns kinds and facts into sentences in the reader's language, with the names of today (P11). */
@Service
@Transactional(readOnly = true)
public class WordNotices {

    private final Offers offers;
    private final Organizations organizations;
    private final PartnerTexts incidents;

    WordNotices(Offers offers, Organizations organizations, PartnerTexts incidents) {
        this.offers = offers;
        this.organizations = organizations;
        this.incidents = incidents;
    }

    /** All names that these facts speak of; four statements however many. */
    public Words words(Collection<Facts> all, Texts texts) {
        var offerIds = new HashSet<OfferId>();
        var organizationIds = new HashSet<OrganizationId>();
        var incidentIds = new HashSet<IncidentId>();
        var updateIds = new HashSet<UpdateId>();
        all.forEach(facts -> facts.values().forEach((name, value) -> {
            switch (name.type()) {
                case OFFER -> OfferId.parse(value).ifPresent(offerIds::add);
                case ORGANIZATION -> OrganizationId.parse(value).ifPresent(organizationIds::add);
                case ORGANIZATIONS -> organizationIds.addAll(organizationsIn(value));
                case INCIDENT -> IncidentId.parse(value).ifPresent(incidentIds::add);
                case UPDATE -> UpdateId.parse(value).ifPresent(updateIds::add);
                case TEXT, SECRET, NUMBER, MOMENT, CODE -> {}
            }
        }));
        return new Words(
                texts,
                offerIds.isEmpty() ? Map.of() : offers.summaries(offerIds, texts.locale()),
                organizationIds.isEmpty() ? Map.of() : organizations.names(organizationIds),
                incidentIds.isEmpty() ? Map.of() : incidents.titles(incidentIds, texts.locale()),
                updateIds.isEmpty() ? Map.of() : incidents.texts(updateIds, texts.locale()));
    }

    private static List<OrganizationId> organizationsIn(String value) {
        return Stream.of(value.split(",", -1))
                .map(OrganizationId::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Facts in words, for one reader. */
    public record Words(
            Texts texts,
            Map<OfferId, OfferSummary> offers,
            Map<OrganizationId, String> organizations,
            Map<IncidentId, String> incidents,
            Map<UpdateId, String> updates) {

        public Words {
            offers = Map.copyOf(offers);
            organizations = Map.copyOf(organizations);
            incidents = Map.copyOf(incidents);
            updates = Map.copyOf(updates);
        }

        public String title(NoticeKind kind, Facts facts) {
            return texts.text("notices." + kind.code() + ".title", arguments(kind, facts));
        }

        public String text(NoticeKind kind, Facts facts) {
            return texts.text("notices." + kind.code() + ".text", arguments(kind, facts));
        }

        private Object[] arguments(NoticeKind kind, Facts facts) {
            return kind.facts().stream()
                    .map(name ->
                            facts.find(name).map(value -> word(name, value)).orElse("–"))
                    .toArray();
        }

        private String word(FactName name, String value) {
            return switch (name.type()) {
                case OFFER ->
                    OfferId.parse(value)
                            .map(offers::get)
                            .map(OfferSummary::name)
                            .orElse(value);
                case ORGANIZATION ->
                    OrganizationId.parse(value).map(organizations::get).orElse(value);
                case ORGANIZATIONS ->
                    texts.list(organizationsIn(value).stream()
                            .map(id -> organizations.getOrDefault(id, id.toString()))
                            .toList());
                case INCIDENT -> IncidentId.parse(value).map(incidents::get).orElse(value);
                case UPDATE -> UpdateId.parse(value).map(updates::get).orElse("–");
                case MOMENT -> texts.moment(Instant.parse(value));
                case NUMBER -> texts.number(Long.parseLong(value));
                case TEXT -> value;
                case CODE -> texts.text("notices." + name.name().toLowerCase(Locale.ROOT) + "." + value);
                case SECRET -> "–";
            };
        }
    }
}
