package org.entrepot.verdict;

/** One condition of the rule book, judged on what held at the moment of the question. */
@FunctionalInterface
interface Policy {

    Finding judge(Situation situation);

    /** Only where the question names a reseller. */
    static Policy withReseller(Policy policy) {
        return situation -> situation.question().reseller().isPresent() ? policy.judge(situation) : Finding.notAsked();
    }
}
