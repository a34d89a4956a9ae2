package org.entrepot.support.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entrepot.support.Answerer;
import org.entrepot.support.Asker;
import org.entrepot.support.Holder;
import org.entrepot.support.Passport;
import org.entrepot.support.Passport.Line;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Route;
import org.entrepot.support.Routing;
import org.entrepot.support.Routing.Question;

/** Reads the routing of every kind of question for one chain of companies: the passport (P16). */
public record PassportLines(Chain chain, Directory directory) {

    public Passport passport(Asker asker, Sight sight, Instant moment) {
        var lines = Arrays.stream(QuestionKind.values())
                .flatMap(kind -> line(Question.of(asker, kind), sight, moment).stream())
                .toList();
        return new Passport(chain.offer().orElseThrow(), chain.subscription(), asker, moment, lines);
    }

    /** Empty when this asker has no such question, or when nobody of this chain can answer it. */
    public Optional<Line> line(Question question, Sight sight, Instant moment) {
        return switch (Routing.of(question, chain.routing())) {
            case Route.Answered answered ->
                holder(answered.first())
                        .map(first -> new Line(
                                question.kind(),
                                Optional.of(first),
                                answered.isOwnTeam(),
                                holders(answered.handOver()),
                                holders(answered.choices()),
                                Optional.empty(),
                                directory.reach(first, question.kind(), sight, moment)));
            case Route.Referred referred ->
                holder(referred.helper())
                        .map(helper -> new Line(
                                question.kind(),
                                Optional.empty(),
                                false,
                                List.of(),
                                List.of(),
                                Optional.of(helper),
                                directory.reach(helper, question.kind(), sight, moment)));
            case Route.NotOffered _ -> Optional.empty();
        };
    }

    private List<Holder> holders(List<Answerer> answerers) {
        return answerers.stream().flatMap(answerer -> holder(answerer).stream()).toList();
    }

    private Optional<Holder> holder(Answerer answerer) {
        return chain.company(answerer).map(company -> new Holder(answerer, company));
    }
}
