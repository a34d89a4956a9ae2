package org.entrepot.lists.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.lists.domain.CsvCells;
import org.entrepot.lists.domain.Exports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Export CSPs (R94, A27): the list of an offer as a file, of which only the tenant id counts on its way back. */
@Service
@Transactional(readOnly = true)
public class ExportPartners {

    private static final List<String> HEADER = List.of("Tenant ID", "Name", "Country", "Status", "Sold");

    private final ListAccess access;
    private final Exports exports;
    private final SalesRecord sales;
    private final BusinessClock clock;

    ExportPartners(ListAccess access, Exports exports, SalesRecord sales, BusinessClock clock) {
        this.access = access;
        this.exports = exports;
        this.sales = sales;
        this.clock = clock;
    }

    /** @param target asked for only once the actor may; gets the rows as they are read */
    public Outcome<OfferSummary> export(Actor actor, OfferId offer, Function<OfferSummary, Writer> target) {
        return access.toOffer(actor, offer).ifDone(summary -> write(offer, target.apply(summary)));
    }

    private void write(OfferId offer, Writer out) {
        var now = clock.now();
        var sold = sales.sold(offer, new AsOf(now));
        try {
            line(out, HEADER);
            exports.chosen(
                    offer,
                    now,
                    partner -> line(
                            out,
                            List.of(
                                    partner.partner().toString(),
                                    partner.name(),
                                    partner.country(),
                                    partner.status().code(),
                                    sold.contains(partner.partner()) ? "yes" : "no")));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void line(Writer out, List<String> cells) {
        try {
            out.write(CsvCells.row(cells));
            out.write(CsvCells.LINE_END);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
