package org.entrepot.channel;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;

/** The token of a preview: what was shown can be applied with it while the world stands still. */
public record PreviewId(UUID value) {

    public static PreviewId next() {
        return new PreviewId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<PreviewId> parse(String text) {
        return OfferId.parse(text).map(OfferId::value).map(PreviewId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
