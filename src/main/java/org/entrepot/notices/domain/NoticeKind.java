package org.entrepot.notices.domain;

import static org.entrepot.kernel.Role.ADMIN_AGENT;
import static org.entrepot.kernel.Role.BILLING_ADMIN;
import static org.entrepot.kernel.Role.CUSTOMER_ADMIN;
import static org.entrepot.kernel.Role.DEVELOPER;
import static org.entrepot.kernel.Role.GLOBAL_ADMIN;
import static org.entrepot.kernel.Role.HELPDESK_AGENT;
import static org.entrepot.kernel.Role.MANAGER;
import static org.entrepot.kernel.Role.OPERATIONS;
import static org.entrepot.kernel.Role.OWNER;
import static org.entrepot.kernel.Role.SALES_AGENT;
import static org.entrepot.kernel.Role.USER_MANAGEMENT_ADMIN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Role;

/**
 * What people are told. Its constants are never reused; its texts are {@code notices.<code>.title} and
 * {@code notices.<code>.text}, with the facts as places in the order given here.
 */
public enum NoticeKind {
    /** R44: the mail with the link. */
    MEMBER_INVITED(Way.MAILBOX, FactName.COMPANY, FactName.PERSON, FactName.UNTIL),
    INVITATION_EXPIRED(
            Way.MAIL_IF_WANTED,
            Set.of(GLOBAL_ADMIN, USER_MANAGEMENT_ADMIN, OWNER, MANAGER, OPERATIONS, CUSTOMER_ADMIN),
            FactName.ADDRESS),
    APPLICATION_RECEIVED(Way.MAIL, Set.of(OPERATIONS)),
    APPLICATION_APPROVED(Way.MAILBOX, FactName.COMPANY),
    APPLICATION_REJECTED(Way.MAILBOX, FactName.COMPANY, FactName.REASON),
    /** R318. */
    SUBMISSION_PASSED(Way.MAIL, Set.of(OWNER, MANAGER, DEVELOPER), FactName.OFFER, FactName.NUMBER),
    /** R320: a failure yields a report. */
    SUBMISSION_RETURNED(Way.MAIL, Set.of(OWNER, MANAGER, DEVELOPER), FactName.OFFER, FactName.NUMBER),
    /** No surprise purchase: the customer hears what was bought for it. */
    BOUGHT_FOR_YOU(Way.MAIL, Set.of(CUSTOMER_ADMIN), FactName.OFFER, FactName.PARTNER),
    /** No surprise purchase: who stands between provider and customer hears of it, too. */
    SOLD_THROUGH_YOU(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, BILLING_ADMIN),
            FactName.OFFER,
            FactName.PARTNER,
            FactName.CUSTOMER),
    /** No surprise purchase: who supports it hears of it. */
    OFFER_SOLD(Way.MAIL_IF_WANTED, Set.of(OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    /** Once a quarter, before the contact counts as doubtful. */
    CONTACT_TO_CONFIRM(Way.MAIL, Set.of(OWNER, MANAGER, DEVELOPER), FactName.OFFER, FactName.UNTIL),
    /** To the contact itself; a mail that comes back is news. */
    CONTACT_STANDS(Way.MAILBOX, FactName.OFFER, FactName.PUBLISHER),
    /** R162, R184: who supports a subscription. */
    SUPPORT_CONTACT_SET(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, HELPDESK_AGENT, CUSTOMER_ADMIN),
            FactName.OFFER,
            FactName.PARTNER),
    /** R177: resellers see the result. */
    DUTIES_SPLIT(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, HELPDESK_AGENT), FactName.PARTNER),
    /** R65: put on the list of an offer. */
    OFFER_GAINED(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT), FactName.OFFER, FactName.PUBLISHER),
    /** R64: any partner may resell it from now on. */
    OFFER_OPENED(
            Way.MAIL_IF_WANTED, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT), FactName.OFFER, FactName.PUBLISHER),
    /** A49: only chosen partners, or none, may resell it from now on. */
    OFFER_CLOSED(
            Way.MAIL_IF_WANTED, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT), FactName.OFFER, FactName.PUBLISHER),
    /** A49: whoever loses an authorization hears of it afterwards. */
    OFFER_LOST(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT),
            FactName.OFFER,
            FactName.PUBLISHER,
            FactName.BECAUSE),
    /** P2: the end was part of the grant, and is told of in time. */
    AUTHORIZATION_EXPIRING(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT),
            FactName.OFFER,
            FactName.PUBLISHER,
            FactName.UNTIL,
            FactName.DAYS),
    /** P2, for the publisher. */
    LISTED_PARTNER_EXPIRING(
            Way.MAIL_IF_WANTED,
            Set.of(OWNER, MANAGER),
            FactName.OFFER,
            FactName.PARTNER,
            FactName.UNTIL,
            FactName.DAYS),
    AUTHORIZATION_NARROWED(
            Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT), FactName.OFFER, FactName.PUBLISHER),
    /** P2: both sides are offered a wind-down. */
    EXPIRY_BLOCKED(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, OWNER, MANAGER),
            FactName.OFFER,
            FactName.PARTNER,
            FactName.UNTIL),
    /** P2: both sides are offered a wind-down. */
    MARKET_LIMIT_BLOCKED(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    /** P3: needs both parties' consent; the other one is asked. */
    WIND_DOWN_PROPOSED(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, OWNER, MANAGER),
            FactName.OFFER,
            FactName.PARTNER,
            FactName.UNTIL,
            FactName.REASON),
    WIND_DOWN_AGREED(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, OWNER, MANAGER),
            FactName.OFFER,
            FactName.PARTNER,
            FactName.UNTIL),
    /** P3: with a reason shown to both. */
    WIND_DOWN_ORDERED(
            Way.MAIL,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, OWNER, MANAGER),
            FactName.OFFER,
            FactName.PARTNER,
            FactName.UNTIL,
            FactName.REASON),
    WIND_DOWN_DECLINED(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    WIND_DOWN_ENDED(
            Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    WIND_DOWN_LAPSED(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    /** R142: told to those that may read it (P15). */
    MATERIALS_UPDATED(
            Way.MAIL_IF_WANTED,
            Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT),
            FactName.OFFER,
            FactName.PUBLISHER,
            FactName.MATERIAL),
    MATERIAL_LINK_BROKEN(Way.MAIL_IF_WANTED, Set.of(OWNER, MANAGER, DEVELOPER), FactName.OFFER, FactName.MATERIAL),
    /** P4: manual review. */
    REQUEST_IN_REVIEW(Way.MAIL, Set.of(OPERATIONS), FactName.OFFER, FactName.PUBLISHER),
    /** P4. */
    REQUEST_APPROVED(Way.MAIL_IF_WANTED, Set.of(OWNER, MANAGER), FactName.OFFER),
    /** P4. */
    REQUEST_REFUSED(Way.MAIL, Set.of(OWNER, MANAGER), FactName.OFFER),
    /** P2: never a silent removal. */
    REMOVALS_PROPOSED(Way.MAIL, Set.of(OWNER, MANAGER), FactName.OFFER),
    /** P6. */
    RESELL_REQUESTED(Way.MAIL, Set.of(OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    /** P6. */
    RESELL_COUNTERED(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT), FactName.OFFER, FactName.PUBLISHER),
    /** P6. */
    RESELL_REFUSED(Way.MAIL, Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT), FactName.OFFER, FactName.PUBLISHER),
    /** P6. */
    RESELL_ACCEPTED(Way.MAIL, Set.of(OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    /** P6. */
    RESELL_WITHDRAWN(Way.MAIL_IF_WANTED, Set.of(OWNER, MANAGER), FactName.OFFER, FactName.PARTNER),
    /** R145, A43: to those with running subscriptions concerned, each with its own customers. */
    INCIDENT_REPORTED(Way.MAIL, Concerning.ROLES, Concerning.FACTS),
    /** R206: regular updates. */
    INCIDENT_UPDATED(Way.MAIL, Concerning.ROLES, Concerning.FACTS),
    INCIDENT_ENDED(Way.MAIL, Concerning.ROLES, Concerning.FACTS),
    /** R207. */
    MAINTENANCE_PLANNED(Way.MAIL, Concerning.ROLES, Concerning.FACTS),
    MAINTENANCE_UPDATED(Way.MAIL_IF_WANTED, Concerning.ROLES, Concerning.FACTS),
    /** Who was told by mistake hears that, too. */
    INCIDENT_NOT_CONCERNING(Way.MAIL, Concerning.ROLES, FactName.PUBLISHER, FactName.INCIDENT),
    /** R195: somebody asks the company. */
    CASE_OPENED(Way.MAIL, CaseReaders.ALL, FactName.CASE, FactName.ASKER, FactName.UNTIL),
    CASE_ANSWERED(Way.MAIL, CaseReaders.ALL, FactName.CASE, FactName.HOLDER),
    CASE_QUESTION(Way.MAIL, CaseReaders.ALL, FactName.CASE, FactName.HOLDER),
    /** P16: the company holds it from now on. */
    CASE_HANDED_OVER(Way.MAIL, CaseReaders.ALL, FactName.CASE, FactName.HOLDER, FactName.UNTIL),
    /** P16: for the asker. */
    CASE_MOVED(Way.MAIL_IF_WANTED, CaseReaders.ALL, FactName.CASE, FactName.HOLDER),
    /** The second bounce. */
    CASE_REFEREED(Way.MAIL, Set.of(OPERATIONS), FactName.CASE, FactName.UNTIL),
    CASE_RESOLVED(Way.MAIL, CaseReaders.ALL, FactName.CASE, FactName.HOLDER, FactName.UNTIL),
    CASE_REOPENED(Way.MAIL, CaseReaders.ALL, FactName.CASE, FactName.ASKER),
    CASE_CLOSED(Way.MAIL_IF_WANTED, CaseReaders.ALL, FactName.CASE),
    CASE_MAIL_REFUSED(Way.MAILBOX, FactName.CASE, FactName.REASON);

    /** Who works on the cases of a company. */
    private static final class CaseReaders {
        private static final Set<Role> ALL = Set.of(
                GLOBAL_ADMIN,
                ADMIN_AGENT,
                SALES_AGENT,
                HELPDESK_AGENT,
                OWNER,
                MANAGER,
                DEVELOPER,
                OPERATIONS,
                CUSTOMER_ADMIN);
    }

    /** Only they get mails unless a kind says otherwise; the others find it in their inbox. */
    private static final Set<Role> MAILED = Set.of(
            GLOBAL_ADMIN,
            ADMIN_AGENT,
            USER_MANAGEMENT_ADMIN,
            BILLING_ADMIN,
            OWNER,
            MANAGER,
            DEVELOPER,
            OPERATIONS,
            CUSTOMER_ADMIN);

    /** What all that is told about service health has in common (V297-V301). */
    private static final class Concerning {
        private static final Set<Role> ROLES = Set.of(GLOBAL_ADMIN, ADMIN_AGENT, SALES_AGENT, HELPDESK_AGENT);
        private static final FactName[] FACTS = {
            FactName.PUBLISHER,
            FactName.INCIDENT,
            FactName.SEVERITY,
            FactName.NUMBER,
            FactName.CUSTOMERS,
            FactName.UPDATE
        };
    }

    /** How it reaches people. */
    private enum Way {
        /** One address, whoever reads there; nothing in an inbox, nothing to decline. */
        MAILBOX,
        /** Inbox, and a mail unless declined. */
        MAIL,
        /** Inbox, and a mail for who asked for it. */
        MAIL_IF_WANTED
    }

    private final Way way;
    private final Set<Role> roles;
    private final List<FactName> facts;

    NoticeKind(Way way, FactName... facts) {
        this(way, Set.of(), facts);
    }

    NoticeKind(Way way, Set<Role> roles, FactName... facts) {
        this.way = way;
        this.roles = roles;
        this.facts = List.of(facts);
    }

    /** Stable, kebab case, such as {@code offer-gained}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whose business it is within an organization. */
    public Set<Role> roles() {
        return roles;
    }

    /** What its texts tell, in the order of their places. */
    public List<FactName> facts() {
        return facts;
    }

    /** Whether a person with these roles can choose to be mailed or not. */
    public boolean isForInboxOf(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    public boolean canBeMailedTo(Set<Role> held) {
        return held.stream().anyMatch(role -> roles.contains(role) && MAILED.contains(role));
    }

    /** What holds for whoever has not chosen. */
    public boolean isMailedUnasked() {
        return way == Way.MAIL;
    }

    /** Whether its reader can decline the mail. */
    public boolean canBeDeclined() {
        return way != Way.MAILBOX;
    }
}
