package org.entrepot.organizations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.PartnerKind;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;

/** What an organization is enrolled as; one may be several (R1). */
public enum EnrolmentKind {
    OPERATOR(Party.OPERATOR, Role.OPERATIONS),
    PUBLISHER(Party.PUBLISHER, Role.OWNER),
    DIRECT_BILL(Party.PARTNER, Role.GLOBAL_ADMIN),
    INDIRECT_PROVIDER(Party.PARTNER, Role.GLOBAL_ADMIN),
    INDIRECT_RESELLER(Party.PARTNER, Role.GLOBAL_ADMIN),
    CUSTOMER(Party.CUSTOMER, Role.CUSTOMER_ADMIN);

    private final Party party;
    private final Role administrator;

    EnrolmentKind(Party party, Role administrator) {
        this.party = party;
        this.administrator = administrator;
    }

    public Party party() {
        return party;
    }

    /** The role of the first member, who gives all others. */
    public Role administrator() {
        return administrator;
    }

    public Optional<PartnerKind> partnerKind() {
        return switch (this) {
            case DIRECT_BILL -> Optional.of(PartnerKind.DIRECT_BILL);
            case INDIRECT_PROVIDER -> Optional.of(PartnerKind.INDIRECT_PROVIDER);
            case INDIRECT_RESELLER -> Optional.of(PartnerKind.INDIRECT_RESELLER);
            case OPERATOR, PUBLISHER, CUSTOMER -> Optional.empty();
        };
    }

    public static EnrolmentKind of(PartnerKind kind) {
        return switch (kind) {
            case DIRECT_BILL -> DIRECT_BILL;
            case INDIRECT_PROVIDER -> INDIRECT_PROVIDER;
            case INDIRECT_RESELLER -> INDIRECT_RESELLER;
        };
    }

    /** Stable, kebab case, such as {@code direct-bill}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none; for parameters. */
    public static Optional<EnrolmentKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public static Set<EnrolmentKind> partners() {
        return EnumSet.of(DIRECT_BILL, INDIRECT_PROVIDER, INDIRECT_RESELLER);
    }
}
