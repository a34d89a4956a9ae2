package org.entrepot.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.kernel.OrganizationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P16")
@DisplayName("A case with one ball")
class BallTest {

    private final OrganizationId partner = OrganizationId.next();
    private final OrganizationId publisher = OrganizationId.next();
    private final OrganizationId operator = OrganizationId.next();

    @Test
    void is_with_exactly_one_company() {
        var ball = Ball.with(partner).passedTo(publisher, operator).ball();
        assertThat(ball.holder()).isEqualTo(publisher);
        assertThat(ball.bounces()).isZero();
        assertThat(ball.wasWith(partner)).isTrue();
    }

    @Test
    void bounces_when_it_comes_back() {
        var back = Ball.with(partner).passedTo(publisher, operator).ball().passedTo(partner, operator);
        assertThat(back.isRefereed()).isFalse();
        assertThat(back.ball().holder()).isEqualTo(partner);
        assertThat(back.ball().bounces()).isEqualTo(1);
    }

    @Test
    void goes_to_the_operator_at_the_second_bounce_and_what_it_says_stands() {
        var second = bouncedOnce().passedTo(publisher, operator);
        assertThat(second.isRefereed()).isTrue();
        assertThat(second.ball().holder()).isEqualTo(operator);
        assertThat(second.ball().bounces()).isEqualTo(2);
        assertThat(second.ball().isSettled()).isFalse();
        var settled = second.ball().passedTo(publisher, operator);
        assertThat(settled.isRefereed()).isFalse();
        assertThat(settled.ball().holder()).isEqualTo(publisher);
        assertThat(settled.ball().bounces()).as("a decision is no bounce").isEqualTo(2);
        assertThat(settled.ball().isSettled()).isTrue();
    }

    private Ball bouncedOnce() {
        return Ball.with(partner)
                .passedTo(publisher, operator)
                .ball()
                .passedTo(partner, operator)
                .ball();
    }
}
