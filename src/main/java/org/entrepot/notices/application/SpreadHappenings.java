package org.entrepot.notices.application;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.entrepot.channel.Audiences;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.Happenings;
import org.entrepot.notices.domain.MailChoices;
import org.entrepot.notices.domain.NoticeInbox;
import org.entrepot.notices.domain.Outbox;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what happened into inboxes and into the outbox, a portion of a large audience at a time and each portion set-wise;
 * how far it has come is in the database, so that any process can go on.
 */
@Component
public class SpreadHappenings {

    static final int PORTION = 500;

    private static final Logger LOG = LoggerFactory.getLogger(SpreadHappenings.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Happenings happenings;
    private final Members members;
    private final PartnerDirectory partners;
    private final Audiences audiences;
    private final NoticeInbox inbox;
    private final Outbox outbox;
    private final MailChoices choices;
    private final MailServer server;
    private final SystemClock system;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    SpreadHappenings(
            Happenings happenings,
            Members members,
            PartnerDirectory partners,
            Audiences audiences,
            NoticeInbox inbox,
            Outbox outbox,
            MailChoices choices,
            MailServer server,
            SystemClock system,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.happenings = happenings;
        this.members = members;
        this.partners = partners;
        this.audiences = audiences;
        this.inbox = inbox;
        this.outbox = outbox;
        this.choices = choices;
        this.server = server;
        this.system = system;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return whether there was something to tell */
    public boolean spreadOnce() {
        var taken = new AtomicReference<@Nullable UUID>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var waiting = happenings.takeWaiting(system.now());
                waiting.ifPresent(found -> {
                    taken.set(found.happening().id());
                    spread(found);
                });
                return waiting.isPresent();
            }));
        } catch (RuntimeException failure) {
            var id = taken.get();
            if (id == null) {
                throw failure;
            }
            LOG.error("notice-not-told {}", id, failure);
            transaction.executeWithoutResult(
                    _ -> happenings.postpone(id, system.now().plus(LATER)));
            return true;
        }
    }

    private void spread(Happenings.Waiting waiting) {
        var happening = waiting.happening();
        switch (happening.audience()) {
            case Audience.Mailbox(var address, var language) -> {
                var recipient = new Outbox.Recipient(address.value(), language, ZoneOffset.UTC, Optional.empty());
                outbox.add(happening.id(), List.of(recipient), server.firstState(), system.now());
                happenings.told(happening.id(), system.now());
            }
            case Audience.Organizations _, Audience.Each _ ->
                tell(happening, happenings.organizationsAfter(happening.id(), waiting.last(), PORTION), Set.of());
            case Audience.EveryPartner _ ->
                tell(happening, partners.activeAfter(new OrganizationId(waiting.last()), PORTION), Set.of());
            case Audience.PartnersAuthorizedBy(var change) ->
                tell(happening, audiences.authorizedBy(change, new OrganizationId(waiting.last()), PORTION), Set.of());
            case Audience.PartnersNotOnTheListOf(var offer) -> {
                var portion = partners.activeAfter(new OrganizationId(waiting.last()), PORTION);
                tell(happening, portion, listed(offer, portion));
            }
        }
    }

    private Set<OrganizationId> listed(OfferId offer, List<OrganizationId> portion) {
        return audiences.authorizedAmong(offer, Set.copyOf(portion), new AsOf(clock.now()));
    }

    private void tell(Happening happening, List<OrganizationId> portion, Set<OrganizationId> without) {
        var hearers = portion.stream().filter(id -> !without.contains(id)).toList();
        var people = members.activeOf(hearers).stream()
                .filter(member -> happening.kind().isForInboxOf(member.roles()))
                .toList();
        inbox.add(happening.id(), copies(hearers, people));
        outbox.add(happening.id(), recipients(happening, people), server.firstState(), system.now());
        if (portion.size() < PORTION) {
            happenings.told(happening.id(), system.now());
        } else {
            happenings.toldUpTo(happening.id(), portion.getLast().value());
        }
    }

    /** The organization's own copy is what its programs read. */
    private static List<NoticeInbox.Copy> copies(List<OrganizationId> organizations, List<Member> people) {
        var copies = new ArrayList<NoticeInbox.Copy>(organizations.size() + people.size());
        organizations.forEach(id -> copies.add(new NoticeInbox.Copy(id.value(), id)));
        people.forEach(member -> copies.add(new NoticeInbox.Copy(member.id().value(), member.organization())));
        return copies;
    }

    private List<Outbox.Recipient> recipients(Happening happening, List<Member> people) {
        var kind = happening.kind();
        var mailable = people.stream()
                .filter(member -> kind.canBeMailedTo(member.roles()))
                .toList();
        Map<UserId, Boolean> chosen =
                choices.of(kind, mailable.stream().map(Member::id).collect(Collectors.toSet()));
        return mailable.stream()
                .filter(member -> chosen.getOrDefault(member.id(), kind.isMailedUnasked()))
                .map(member -> new Outbox.Recipient(
                        member.email().value(), member.language(), member.zone(), Optional.of(member.organization())))
                .toList();
    }
}
