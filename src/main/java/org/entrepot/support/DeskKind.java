package org.entrepot.support;

import static org.entrepot.support.QuestionKind.ACCOUNT_SETUP;
import static org.entrepot.support.QuestionKind.BREAK_FIX;
import static org.entrepot.support.QuestionKind.CUSTOMER_CONTRACT;
import static org.entrepot.support.QuestionKind.DOCUMENTATION_TRAINING;
import static org.entrepot.support.QuestionKind.HOW_TO_USE;
import static org.entrepot.support.QuestionKind.LATE_REFUND;
import static org.entrepot.support.QuestionKind.PERMISSION_TO_SELL;
import static org.entrepot.support.QuestionKind.PRODUCT_HEALTH;
import static org.entrepot.support.QuestionKind.PRODUCT_QUESTION_TO_OPERATOR;
import static org.entrepot.support.QuestionKind.SAAS_SETUP;
import static org.entrepot.support.QuestionKind.SALES_MATERIAL;
import static org.entrepot.support.QuestionKind.SERVICE_LEVEL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.PartnerListing;

/** The three contacts of an offer (R147); name, e-mail and phone stand in its live listing. */
public enum DeskKind {
    SUPPORT(EnumSet.of(
            ACCOUNT_SETUP,
            HOW_TO_USE,
            BREAK_FIX,
            SERVICE_LEVEL,
            PRODUCT_HEALTH,
            DOCUMENTATION_TRAINING,
            SAAS_SETUP,
            PRODUCT_QUESTION_TO_OPERATOR,
            LATE_REFUND)),
    ENGINEERING(EnumSet.noneOf(QuestionKind.class)),
    PROGRAM(EnumSet.of(PERMISSION_TO_SELL, SALES_MATERIAL, CUSTOMER_CONTRACT));

    private final Set<QuestionKind> topics;

    DeskKind(Set<QuestionKind> topics) {
        this.topics = topics;
    }

    /** What it answers as long as its publisher has not said otherwise; between them everything a publisher is asked. */
    public Set<QuestionKind> usualTopics() {
        return Set.copyOf(topics);
    }

    /** What may be asked of a publisher at all. */
    public static Set<QuestionKind> topicsOfPublishers() {
        var all = EnumSet.noneOf(QuestionKind.class);
        Arrays.stream(values()).forEach(kind -> all.addAll(kind.topics));
        return all;
    }

    public Contact of(PartnerListing listing) {
        return switch (this) {
            case SUPPORT -> listing.support();
            case ENGINEERING -> listing.engineering();
            case PROGRAM -> listing.program();
        };
    }

    /** Stable, kebab case, such as {@code engineering}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that is none. */
    public static Optional<DeskKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
