package jaidee.standards;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandardServiceTest {
    private static final long WAIT = 1, GREET = 2, CALL = 3;

    private final Till till = new Till();
    private Instant now = at(LocalTime.of(9, 12));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return Days.BANGKOK;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final StandardService standards = new StandardService(till.transactions, till.audit, clock);
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void everythingHolds() {
        for (Verification.Checked each : new Verification(till.transactions, new StandardChecksRepository().invariants()).run())
            assertThat(each.findings().violations()).as(each.invariant().name()).isEmpty();
        till.close();
    }

    @Test
    void keptAtTheLastMomentAndBrokenASecondLater() {
        TouchPoint first = wait(Optional.of(somying)), second = wait(Optional.empty());
        assertThat(first.who()).isEqualTo("คุณสมหญิง");
        assertThat(first.state(now)).isEqualTo(TouchPoint.State.RUNNING);
        go(Duration.ofMinutes(10));
        assertThat(first.state(now)).isEqualTo(TouchPoint.State.LATE_SOON);
        go(Duration.ofMinutes(5));
        assertThat(standards.end(first.id(), till.mint).get().state(now)).isEqualTo(TouchPoint.State.KEPT);
        go(Duration.ofSeconds(1));
        assertThat(second.state(now)).isEqualTo(TouchPoint.State.LATE);
        assertThat(second.left(now)).isEqualTo(Duration.ofSeconds(-1));
        assertThat(standards.end(second.id(), till.mint).get().state(now)).isEqualTo(TouchPoint.State.BROKEN);
        assertThat(standards.end(second.id(), till.mint)).isEqualTo(Outcome.refused(new StandardRefusal.NotRunning()));
        StandardResult result = today().rows().getFirst().result();
        assertThat(result).isEqualTo(new StandardResult(1, 1, 0, Optional.of(Duration.ofMinutes(15)), Optional.of(Duration.ofSeconds(901))));
        assertThat(result.rate()).contains(new BigDecimal("50.0"));
        assertThat(result.few()).isTrue();
    }

    @Test
    void anOwnerWaitsOnceAndManyStrangersWaitSideBySide() {
        wait(Optional.of(somying));
        assertThat(standards.start(new StandardService.Start(WAIT, Optional.of(somying), "", "", till.mint)))
                .isEqualTo(Outcome.refused(new StandardRefusal.RunsAlready(standards.all().getFirst().name(), LocalTime.of(9, 12))));
        standards.start(new StandardService.Start(CALL, Optional.of(somying), "", "", till.mint)).get();
        wait(Optional.empty());
        wait(Optional.empty());
        assertThat(standards.running()).hasSize(4);
        for (int i = 4; i < StandardService.MOST_AT_ONCE; i++) wait(Optional.empty());
        assertThat(standards.start(new StandardService.Start(GREET, Optional.empty(), "", "", till.mint)).isDone()).isFalse();
    }

    @Test
    void whatNobodyEndsLapsesWithItsDayAndIsNotKept() {
        TouchPoint forgotten = wait(Optional.empty());
        assertThat(today().all().all()).as("it still runs").isZero();
        now = at(LocalTime.of(23, 50));
        TouchPoint atNight = wait(Optional.empty());
        go(Duration.ofMinutes(20));
        assertThat(standards.running()).extracting(TouchPoint::id).as("the clinic is open at night").containsExactly(atNight.id());
        assertThat(standards.end(forgotten.id(), till.mint).isDone()).isFalse();
        assertThat(forgotten.state(now)).isEqualTo(TouchPoint.State.NOT_ENDED);
        standards.end(atNight.id(), till.mint).get();
        StandardFigures figures = today();
        assertThat(figures.all()).isEqualTo(new StandardResult(0, 1, 1, Optional.of(Duration.ofMinutes(20)), Optional.of(Duration.ofMinutes(20))));
        assertThat(figures.hours()).extracting(StandardFigures.Hour::hour).containsExactly(9, 23);
        assertThat(figures.months()).extracting(StandardFigures.Month::month).containsExactly(YearMonth.of(2026, 11));
        assertThat(figures.persons()).singleElement().satisfies(each -> assertThat(each.name()).isEqualTo("มินต์"));
    }

    @Test
    void aClockThatWasSetBackGivesNoNegativeTimes() {
        TouchPoint point = wait(Optional.empty());
        go(Duration.ofMinutes(-30));
        assertThat(point.taken(now)).isZero();
        assertThat(standards.end(point.id(), till.mint).get().taken(now)).isZero();
        assertThat(today().rows().getFirst().result().median()).contains(Duration.ZERO);
    }

    @Test
    void whatWasCalledOffCountsNowhereAndWhatWasEndedByMistakeRunsOn() {
        TouchPoint mistake = wait(Optional.empty()), other = wait(Optional.empty());
        standards.callOff(mistake.id(), till.mint).get();
        assertThat(today().all().all()).isZero();
        standards.end(other.id(), till.mint).get();
        assertThat(standards.reopen(other.id(), till.mint).get().ended()).isEmpty();
        assertThat(standards.running()).extracting(TouchPoint::id).containsExactly(other.id());
        go(Duration.ofDays(1));
        assertThat(standards.reopen(mistake.id(), till.mint).isDone()).as("its day is over").isFalse();
    }

    @Test
    void aChangedStandardLeavesWhatRunsAlone() {
        TouchPoint before = wait(Optional.empty());
        assertThat(standards.save(draft("รอพบหมอไม่เกิน 5 นาที", 300, 240), Authority.of(till.mint)).isDone()).as("without the right").isFalse();
        assertThat(standards.save(draft("รอพบหมอไม่เกิน 5 นาที", 300, 301), till.allowed()).refusal()).contains(new StandardRefusal.NoTime("warn"));
        assertThat(standards.save(draft("โทรกลับภายใน 5 นาที", 300, 240), till.allowed()).refusal()).contains(new StandardRefusal.NameTaken("โทรกลับภายใน 5 นาที", "nameTh"));
        standards.save(draft("รอพบหมอไม่เกิน 5 นาที", 300, 240), till.allowed()).get();
        TouchPoint after = wait(Optional.empty());
        go(Duration.ofMinutes(6));
        assertThat(standards.running().getFirst().state(now)).isEqualTo(TouchPoint.State.RUNNING);
        assertThat(after.state(now)).isEqualTo(TouchPoint.State.LATE);
        List.of(before, after).forEach(each -> standards.end(each.id(), till.mint).get());
        assertThat(today().rows().getFirst().result().kept()).isEqualTo(1);
        standards.first(CALL, till.allowed()).get();
        assertThat(standards.all().getFirst().id()).isEqualTo(CALL);
    }

    @Test
    void theMedianAndTheNinetiethAreOfTheNearestRank() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            TouchPoint point = wait(Optional.empty());
            now = point.started().plus(Duration.ofMinutes(minutes));
            standards.end(point.id(), till.mint).get();
        }
        StandardResult result = today().rows().getFirst().result();
        assertThat(result.median()).contains(Duration.ofMinutes(5));
        assertThat(result.ninety()).contains(Duration.ofMinutes(9));
        assertThat(result.few()).isFalse();
    }

    private static StandardDraft draft(String name, int seconds, int warn) {
        return new StandardDraft(Optional.of(WAIT), name, "", Standard.Kind.VISIT, Duration.ofSeconds(seconds), Duration.ofSeconds(warn), true);
    }

    private TouchPoint wait(Optional<OwnerId> owner) {
        return standards.start(new StandardService.Start(WAIT, owner, "", "", till.mint)).get();
    }

    private StandardFigures today() {
        return standards.figures(Till.TODAY, Till.TODAY);
    }

    private void go(Duration time) {
        now = now.plus(time);
    }

    private static Instant at(LocalTime time) {
        return LocalDateTime.of(Till.TODAY, time).atZone(Days.BANGKOK).toInstant();
    }
}
