package livetrading.review;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResearchMemoryTest {

    private static final long GIGA = 1_000_000_000;

    @Test
    void f142aGridThatNeedsMoreThanTradingCanSpareIsRefused() {
        assertThatThrownBy(() -> ResearchMemory.require(20_000, 7_500, GIGA / 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "20,000 points on 7,500 bars need about 400 MB of memory, and 250 MB can be spared: try fewer values");
        assertThatCode(() -> ResearchMemory.require(20_000, 7_500, GIGA)).doesNotThrowAnyException();
        assertThatCode(() -> ResearchMemory.require(1_500, 2_520, GIGA / 10)).doesNotThrowAnyException();
    }
}
