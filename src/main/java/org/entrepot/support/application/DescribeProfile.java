package org.entrepot.support.application;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.Profiles;
import org.entrepot.support.domain.ServiceInput;
import org.entrepot.support.domain.SupportProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner, or the operator, says how those it answers reach it (R186) and how it answers (R181). */
@Service
@Transactional
public class DescribeProfile {

    private final Profiles profiles;
    private final Receipts receipts;
    private final BusinessClock clock;

    DescribeProfile(Profiles profiles, Receipts receipts, BusinessClock clock) {
        this.profiles = profiles;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** As typed. */
    public record Command(String email, String phone, String website, ServiceInput service) {}

    @Transactional(readOnly = true)
    public Outcome<SupportProfile> read(Actor actor) {
        return Readers.profileEditors(actor).map(_ -> current(actor));
    }

    public Outcome<SupportProfile> describe(Actor actor, Command command) {
        return Readers.profileEditors(actor).then(_ -> {
            var problems = new Problems();
            var email = problems.atOptional("email", command.email(), () -> Inputs.email(command.email()));
            var phone = problems.atOptional("phone", command.phone(), () -> Inputs.phone(command.phone()));
            var website = problems.atOptional("website", command.website(), () -> Inputs.httpsUrl(command.website()));
            var isEmpty = command.email().isBlank()
                    && command.phone().isBlank()
                    && command.website().isBlank();
            problems.addIf(isEmpty, "email", SupportRefusal.NO_WAY_OF_CONTACT);
            var service = command.service().read();
            var found = service.fold(_ -> List.<Problem>of(), Function.identity());
            if (!problems.isEmpty() || !found.isEmpty()) {
                return Outcome.refused(
                        Stream.concat(problems.all().stream(), found.stream()).toList());
            }
            return service.map(read ->
                    write(actor, new SupportProfile(email.orElse(""), phone.orElse(""), website.orElse(""), read)));
        });
    }

    private SupportProfile current(Actor actor) {
        return profiles.of(Set.of(actor.organization()), new AsOf(clock.now()))
                .getOrDefault(actor.organization(), SupportProfile.NONE);
    }

    private SupportProfile write(Actor actor, SupportProfile profile) {
        profiles.describe(actor, profile, clock.now());
        receipts.record(
                actor,
                SupportReceipt.SUPPORT_PROFILE_DESCRIBED,
                ReceiptContent.about("organization", actor.organization().value())
                        .with("has-hours", profile.service().hours().isPresent()));
        return profile;
    }
}
