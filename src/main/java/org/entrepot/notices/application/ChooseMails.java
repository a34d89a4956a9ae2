package org.entrepot.notices.application;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.notices.domain.MailChoices;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.notices.domain.NoticesRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which notices a person also wants by mail; the inbox has them all. */
@Service
@Transactional
public class ChooseMails {

    private final MailChoices choices;
    private final BusinessClock clock;

    ChooseMails(MailChoices choices, BusinessClock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** One kind that can concern the person. */
    public record Choice(NoticeKind kind, boolean isMailed) {}

    /** Kinds that the person's roles bring, with what holds now. */
    @Transactional(readOnly = true)
    public List<Choice> of(Actor actor) {
        Map<NoticeKind, Boolean> chosen = choices.of(actor.user());
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.canBeDeclined() && kind.canBeMailedTo(actor.roles()))
                .map(kind -> new Choice(kind, chosen.getOrDefault(kind, kind.isMailedUnasked())))
                .toList();
    }

    /** Every kind offered is decided: those named are mailed, the others are not. */
    public Outcome<List<Choice>> choose(Actor actor, List<String> mailed) {
        var offered = of(actor).stream().map(Choice::kind).toList();
        var problems = new Problems();
        for (var at = 0; at < mailed.size(); at++) {
            var code = mailed.get(at);
            var isOffered = NoticeKind.of(code).filter(offered::contains).isPresent();
            problems.addIf(!isOffered, "mailed[" + at + "]", NoticesRefusal.NO_SUCH_NOTICE_KIND, code);
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems.all());
        }
        var wanted = new EnumMap<NoticeKind, Boolean>(NoticeKind.class);
        offered.forEach(kind -> wanted.put(kind, mailed.contains(kind.code())));
        choices.save(actor.user(), wanted, clock.now());
        return Outcome.done(of(actor));
    }
}
