package org.entrepot.lists.application;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.ImportId;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.Imports;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.RowVerdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at imports and their rows, for the offer's publisher only (P8). */
@Service
@Transactional(readOnly = true)
public class ReadImport {

    private final ListAccess access;
    private final Imports imports;
    private final Offers offers;

    ReadImport(ListAccess access, Imports imports, Offers offers) {
        this.access = access;
        this.imports = imports;
        this.offers = offers;
    }

    /** An import is found below its own offer only. */
    public Outcome<PartnerImport> read(Actor actor, OfferId offer, ImportId id) {
        return access.toOffer(actor, offer)
                .then(_ -> imports.find(id)
                        .filter(found -> found.offer().equals(offer))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    public Outcome<OfferSummary> offer(Actor actor, OfferId offer, Locale locale) {
        return access.toOffer(actor, offer)
                .map(known -> offers.summary(offer, locale).orElse(known));
    }

    /** Newest first. */
    public Outcome<Page<PartnerImport>> list(Actor actor, OfferId offer, PageRequest page) {
        return access.toOffer(actor, offer).map(_ -> imports.of(offer, page));
    }

    public Outcome<Page<ImportRow>> rows(
            Actor actor, OfferId offer, ImportId id, Optional<RowVerdict> verdict, PageRequest page) {
        return read(actor, offer, id).map(_ -> imports.rows(id, verdict, page));
    }

    public Outcome<ImportRow> row(Actor actor, OfferId offer, ImportId id, int number) {
        return read(actor, offer, id)
                .then(_ -> imports.row(id, number).map(Outcome::done).orElseGet(Denial::notFound));
    }

    /** Every row of the rest, one by one. */
    public void rest(PartnerImport of, Consumer<ImportRow> rows) {
        imports.rest(of.id(), rows);
    }
}
