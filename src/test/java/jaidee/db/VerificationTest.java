package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00+07:00");

    @Test
    void aFreshDatabaseIsClean() {
        try (Database database = Database.inMemory()) {
            assertThat(run(database, database.invariants())).allSatisfy(checked ->
                    assertThat(checked.findings().isClean()).isTrue());
        }
    }

    @Test
    void aReferenceThatLeadsNowhereIsFound() {
        try (Database database = Database.inMemory()) {
            database.transactions().write(ctx -> {
                ctx.execute("SET REFERENTIAL_INTEGRITY FALSE");
                return ctx.insertInto(SETTING).values("a", "x", NOW, 99L).execute();
            });
            assertThat(run(database, database.invariants()))
                    .filteredOn(checked -> checked.invariant().name().equals("data.references"))
                    .flatExtracting(checked -> checked.findings().violations())
                    .containsExactly("SETTING SETTING_CHANGED_BY_FK: 1");
        }
    }

    @Test
    void anInvariantTellsTheRowsThatBreakIt() {
        try (Database database = Database.inMemory()) {
            database.transactions().write(ctx -> ctx.insertInto(SETTING).values("a", "x", NOW, null).values("b", "y", NOW, null).execute());
            Invariant onlyX = Invariant.holds("verify.data.readable", ctx -> ctx.selectFrom(SETTING),
                    ctx -> ctx.select(SETTING.SETTING_KEY, SETTING.SETTING_VALUE).from(SETTING).where(SETTING.SETTING_VALUE.ne("x")));

            assertThat(run(database, List.of(onlyX)).getFirst().findings())
                    .isEqualTo(new Findings(2, List.of("setting_key b, setting_value y")));
        }
    }

    @Test
    void aCheckThatCannotBeCarriedOutIsAViolation() {
        try (Database database = Database.inMemory()) {
            Invariant broken = Invariant.of("verify.data.readable", ctx -> {
                throw new IllegalStateException("unreadable");
            });
            assertThat(run(database, List.of(broken)).getFirst().findings()).isEqualTo(new Findings(0, List.of("unreadable")));
        }
    }

    @Test
    void aSaleOfTheJournalThatIsNotInTheBooksIsFound(@TempDir Path temp) {
        try (Database database = Database.open(DataFolder.at(temp), Clock.systemUTC()).get()) {
            JournalEntry sale = JournalEntry.sale(1, "R-1", Instant.EPOCH, Money.baht(107), Points.of(5));
            database.transactions().attemptJournaled(ctx -> Outcome.done(new Journaled<>(1, sale)));

            assertThat(run(database, database.invariants())).last().extracting(Verification.Checked::findings)
                    .isEqualTo(new Findings(1, List.of("SALE R-1: 107.00")));
        }
    }

    private static List<Verification.Checked> run(Database database, List<Invariant> invariants) {
        return new Verification(database.transactions(), invariants).run();
    }
}
