package org.entrepot.materials.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.visibility.Item;

/** What a material is for (R145, R148), and which row of the visibility matrix it belongs to. */
public enum MaterialKind {
    USER_DOCUMENTATION(Item.CHANNEL_DOCUMENTATION),
    TRAINING(Item.CHANNEL_DOCUMENTATION),
    SALES_COLLATERAL(Item.MARKETING_MATERIALS),
    /** An address rather than a file (R155). */
    MARKETING_LINK(Item.MARKETING_MATERIALS);

    private final Item item;

    MaterialKind(Item item) {
        this.item = item;
    }

    public Item item() {
        return item;
    }

    public boolean isLinkOnly() {
        return this == MARKETING_LINK;
    }

    /** Stable, kebab case, such as {@code user-documentation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MaterialKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
