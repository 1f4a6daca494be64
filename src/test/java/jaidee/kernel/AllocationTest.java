package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void leftoversGoToTheLargestRemainderAndTiesToTheEarlier() {
        assertThat(Allocation.split(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(Allocation.split(101, 1, 1, 1)).containsExactly(34, 34, 33);
        assertThat(Allocation.split(10, 16, 33, 51)).containsExactly(2, 3, 5);
        assertThat(Allocation.split(-100, 1, 0, 2)).containsExactly(-33, 0, -67);
    }

    @Test
    void moneyIsSharedByWhatEachLineCosts() {
        assertThat(Allocation.split(Money.satang(8250), List.of(Money.baht(650), Money.baht(250), Money.baht(750))))
                .containsExactly(Money.satang(3250), Money.satang(1250), Money.satang(3750));
    }

    @Test
    void nothingCanBeSharedByNothing() {
        assertThat(Allocation.split(0, 0, 0)).containsExactly(0, 0);
        assertThatThrownBy(() -> Allocation.split(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.split(1, 2, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void partsAddUpAndLieWithinAUnitOfTheirShare(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long whole,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(max = 1_000_000_000_000L) Long> weights) {
        long[] by = weights.stream().mapToLong(Long::longValue).toArray();
        long sum = LongStream.of(by).sum();
        Assume.that(sum > 0);
        long[] parts = Allocation.split(whole, by);
        assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
        for (int i = 0; i < by.length; i++) {
            assertThat(Math.abs(parts[i] - (double) whole * by[i] / sum)).isLessThan(1.001);
            if (Math.abs(whole) <= sum) assertThat(Math.abs(parts[i])).isLessThanOrEqualTo(by[i]);
        }
    }
}
