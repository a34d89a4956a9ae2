package org.entrepot.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.kernel.Problem;

/** Who besides the publisher may look at a preview (R311, R323). */
public record PreviewAudience(List<String> emails) implements ModuleInput, ModuleContent {

    public static final PreviewAudience EMPTY = new PreviewAudience(List.of());
    private static final int MOST = 10;

    public PreviewAudience {
        emails = List.copyOf(emails);
    }

    @Override
    public Checked<PreviewAudience> check(Surroundings surroundings) {
        var fields = new Fields();
        var read = new ArrayList<String>();
        emails.stream().filter(typed -> !typed.isBlank()).forEach(typed -> read.add(fields.email("emails", typed)));
        if (read.size() > MOST) {
            fields.add("emails", CatalogRefusal.PREVIEW_AUDIENCE_TOO_LARGE, String.valueOf(MOST));
        }
        return new Checked<>(new PreviewAudience(read.stream().distinct().toList()), fields.problems());
    }

    /** Whatever the capitals of the address. */
    public boolean includes(String email) {
        return emails.stream().anyMatch(email::equalsIgnoreCase);
    }

    @Override
    public List<Problem> missing(Surroundings surroundings) {
        return List.of();
    }
}
