package org.entrepot.health.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.domain.FeedTokens;
import org.entrepot.health.domain.FeedTokens.Side;
import org.entrepot.health.domain.FeedTokens.Token;
import org.entrepot.health.domain.HealthReceipt;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Reader;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feeds of an organization: an address with a secret in it, because feed readers do not sign in. Whoever has the address reads
 * what the organization reads, so it is shown once and can be revoked.
 */
@Service
@Transactional
public class KeepFeeds {

    static final int MOST = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ENDING = 4;

    private final FeedTokens tokens;
    private final Receipts receipts;
    private final BusinessClock clock;

    KeepFeeds(FeedTokens tokens, Receipts receipts, BusinessClock clock) {
        this.tokens = tokens;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome<List<Token>> of(Actor actor) {
        return side(actor).map(_ -> tokens.of(actor.organization()));
    }

    public Outcome<Made> make(Actor actor) {
        return side(actor).then(side -> {
            tokens.lock(actor.organization());
            var inUse = tokens.of(actor.organization()).stream()
                    .filter(token -> token.revokedAt().isEmpty())
                    .count();
            return inUse >= MOST
                    ? Outcome.refused(HealthRefusal.FEED_LIMIT, String.valueOf(MOST))
                    : Outcome.done(write(actor, side));
        });
    }

    public Outcome<UUID> revoke(Actor actor, UUID token) {
        return side(actor).then(_ -> {
            if (!tokens.revoke(actor.organization(), token, clock.now())) {
                return Denial.notFound();
            }
            receipts.record(actor, HealthReceipt.HEALTH_FEED_REVOKED, ReceiptContent.about("feed", token));
            return Outcome.done(token);
        });
    }

    /** As whom a secret reads; empty for one that never was or is revoked. */
    @Transactional(readOnly = true)
    Optional<Reader> reader(String secret) {
        return tokens.active(hash(secret)).map(Token::reader);
    }

    private Made write(Actor actor, Side side) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = new Token(
                Ids.next(),
                actor.organization(),
                side,
                secret.substring(secret.length() - ENDING),
                clock.now(),
                actor.name(),
                Optional.empty());
        tokens.add(token, hash(secret));
        receipts.record(actor, HealthReceipt.HEALTH_FEED_CREATED, ReceiptContent.about("feed", token.id()));
        return new Made(token, secret);
    }

    private static Outcome<Side> side(Actor actor) {
        return HealthAccess.reports(actor)
                ? Outcome.done(Side.PUBLISHER)
                : HealthAccess.asConcerned(actor)
                        .map(reader -> reader.readsPartnerTexts() ? Side.PARTNER : Side.CUSTOMER);
    }

    /** 256 random bits cannot be guessed, so one round is enough. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param secret shown this once */
    public record Made(Token token, String secret) {

        @Override
        public String toString() {
            return "a feed";
        }
    }
}
