package jaidee.health;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.PetService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoverageBookTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Till till = new Till();
    private final CoverageBook coverage = new CoverageBook(till.transactions, till.clock());
    private final OwnerId somjai = till.owner("สมใจ");
    private final PetId mochi = till.pet(somjai, "โมจิ", "DOG"), nuan = till.pet(somjai, "นวล", "CAT"), dang = till.pet(somjai, "แดง", "DOG");

    @AfterEach
    void close() {
        till.close();
    }

    private void vaccinated(PetId pet, String item) {
        till.sold(Basket.open(somjai).with(till.item(item), 1, Optional.of(pet)));
    }

    private List<Coverage> november() {
        return till.transactions.read(ctx -> coverage.of(ctx, NOVEMBER));
    }

    @Test
    void aMonthCountedLaterSaysWhatItWouldHaveSaidAtItsEnd() {
        for (PetId pet : List.of(mochi, nuan, dang)) till.transactions.write(ctx -> {
            till.dues.refresh(ctx, pet);
            return null;
        });
        till.moveTo(LocalDate.of(2026, 11, 24));
        vaccinated(nuan, "VAC-RAB");
        vaccinated(nuan, "VAC-FVRCP");
        vaccinated(mochi, "VAC-RAB");
        till.moveTo(LocalDate.of(2026, 11, 30));
        List<Coverage> then = november();
        assertThat(then).hasSize(2).allSatisfy(each -> assertThat(each.overdue()).isGreaterThanOrEqualTo(each.scheduled() - each.inTime()));
        assertThat(then.stream().mapToInt(Coverage::scheduled).sum()).isEqualTo(3);

        till.moveTo(LocalDate.of(2026, 12, 4));
        new PetService(till.transactions, till.audit, new OwnerChanges(till.transactions), till.clock()).died(dang, LocalDate.of(2026, 12, 4), till.mint);
        vaccinated(mochi, "VAC-8IN1");
        assertThat(november()).as("nobody has counted it yet").isEmpty();
        coverage.countLastMonth();

        assertThat(november()).isEqualTo(then);
        vaccinated(mochi, "VAC-RAB");
        coverage.count(NOVEMBER, () -> true);
        assertThat(november()).as("it stays").isEqualTo(then);
    }

    @Test
    void whatIsBrokenOffIsNotKeptAndNoMonthIsCountedBeforeItEnds() {
        till.moveTo(LocalDate.of(2026, 12, 4));
        AtomicInteger asked = new AtomicInteger();
        coverage.count(NOVEMBER, () -> asked.incrementAndGet() > 1);
        assertThat(asked.get()).isPositive();
        assertThat(november()).isEmpty();
        coverage.count(YearMonth.of(2026, 12), () -> true);
        till.moveTo(LocalDate.of(2027, 1, 2));
        List<Coverage> december = till.transactions.read(ctx -> coverage.of(ctx, YearMonth.of(2026, 12)));
        assertThat(december).isEmpty();
    }
}
