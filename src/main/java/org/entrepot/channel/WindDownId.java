package org.entrepot.channel;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;

/** One wind-down, proposed or ordered, whatever became of it (P3). */
public record WindDownId(UUID value) implements Comparable<WindDownId> {

    public static WindDownId next() {
        return new WindDownId(Ids.next());
    }

    /** Empty when the text is no GUID; for path segments and form fields. */
    public static Optional<WindDownId> parse(String text) {
        return OfferId.parse(text).map(OfferId::value).map(WindDownId::new);
    }

    @Override
    public int compareTo(WindDownId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
