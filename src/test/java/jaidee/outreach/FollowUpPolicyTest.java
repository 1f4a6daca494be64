package jaidee.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.DayList;
import jaidee.outreach.FollowUpPolicy.Plan;
import jaidee.outreach.FollowUpPolicy.Subject;
import jaidee.outreach.FollowUpPolicy.Try;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days are counted from the due day: 0 is due, −14 two weeks before.
class FollowUpPolicyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final FollowUpPolicy POLICY = FollowUpPolicy.USUAL;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            raised | tried                                         | status   | next
            -50    |                                               | OPEN     | -14
            -5     |                                               | OPEN     | -5
            120    |                                               | OPEN     | 120
            -50    | CALLED -14                                    | OPEN     | -3
            -50    | SENT -14                                      | OPEN     | -3
            -50    | CALLED -14, SENT -3                           | OPEN     | 7
            -50    | CALLED -14, SENT -3, CALLED 7                 | OPEN     | 30
            -50    | CALLED -14, SENT -3, CALLED 7, SENT 30        | STOPPED  |
            -50    | CALLED -5                                     | OPEN     | 7
            -50    | CALLED -6                                     | OPEN     | -3
            120    | CALLED 120                                    | STOPPED  |
            -50    | NO_ANSWER -14                                 | OPEN     | -13
            -50    | NO_ANSWER -14, NO_ANSWER -13                  | OPEN     | -12
            -50    | NO_ANSWER -14, NO_ANSWER -13, NO_ANSWER -12   | OPEN     | -3
            -50    | NO_ANSWER -14, CALLED -13, NO_ANSWER -3       | OPEN     | -2
            -50    | NO_ANSWER 30, NO_ANSWER 31, NO_ANSWER 32      | STOPPED  |
            -50    | SNOOZED -14 9                                 | OPEN     | 9
            -50    | SNOOZED -14 9, CALLED 9                       | OPEN     | 30
            -50    | BOOKED -14 2                                  | BOOKED   | 2
            -50    | BOOKED -14 2, NO_SHOW 3                       | OPEN     | 3
            -50    | BOOKED -14 2, NO_SHOW 3, CALLED 3             | OPEN     | 7
            -50    | BOOKED -14 2, BOOKED 1 5                      | BOOKED   | 5
            -50    | BOOKED -14 2, CAME 2                          | OPEN     | 9
            -50    | DECLINED -14                                  | DECLINED |
            -50    | NEVER -14                                     | DECLINED |
            -50    | WRONG -14                                     | OPEN     | -3
            -50    | WRONG_OTHER -14                               | OPEN     | -14
            -50    | WRONG_OTHER -14, SENT -14                     | OPEN     | -3
            """, useHeadersInDisplayName = true)
    void careGoesOnLikeThis(int raised, String tried, ReminderStatus status, Integer next) {
        Plan plan = POLICY.plan(new Subject(ReminderKind.VACCINE, DUE, DUE.plusDays(raised)), tries(tried));
        assertThat(plan.status()).isEqualTo(status);
        assertThat(plan.nextOn()).isEqualTo(Optional.ofNullable(next).map(DUE::plusDays));
        assertThat(plan.bookedFor().isPresent()).isEqualTo(status == ReminderStatus.BOOKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind       | tried                                   | status  | next | urgency
            AFTER_CARE |                                         | OPEN    | 0    | USUAL
            AFTER_CARE | WELL 0                                  | DONE    |      | USUAL
            AFTER_CARE | NO_ANSWER 0                             | OPEN    | 1    | USUAL
            AFTER_CARE | NO_ANSWER 0, NO_ANSWER 1, NO_ANSWER 2   | STOPPED |      | USUAL
            AFTER_CARE | SENT 0                                  | OPEN    | 1    | USUAL
            AFTER_CARE | NOT_WELL 0                              | OPEN    | 0    | NOT_WELL
            AFTER_CARE | NOT_WELL 0, CALLED 0                    | OPEN    | 1    | NOT_WELL
            AFTER_CARE | NOT_WELL 0, NO_ANSWER 1                 | OPEN    | 2    | NOT_WELL
            AFTER_CARE | NOT_WELL 0, NO_ANSWER 1, NO_ANSWER 2, NO_ANSWER 3 | OPEN | 4 | NOT_WELL
            AFTER_CARE | NOT_WELL 0, WELL 1                      | DONE    |      | USUAL
            AFTER_CARE | NOT_WELL 0, BOOKED 0 1                  | BOOKED  | 1    | USUAL
            BIRTHDAY   |                                         | OPEN    | 0    | USUAL
            BIRTHDAY   | SENT 0                                  | DONE    |      | USUAL
            BIRTHDAY   | CALLED 0                                | DONE    |      | USUAL
            BIRTHDAY   | NO_ANSWER 0, NO_ANSWER 1, NO_ANSWER 2   | STOPPED |      | USUAL
            """, useHeadersInDisplayName = true)
    void callsAndGreetingsGoOnLikeThis(ReminderKind kind, String tried, ReminderStatus status, Integer next, Urgency urgency) {
        Plan plan = POLICY.plan(new Subject(kind, DUE, DUE.minusDays(3)), tries(tried));
        assertThat(plan.status()).isEqualTo(status);
        assertThat(plan.nextOn()).isEqualTo(Optional.ofNullable(next).map(DUE::plusDays));
        assertThat(plan.urgency()).isEqualTo(urgency);
    }

    @Test
    void aStepOnAClosedDayMovesToTheNextOpenOneAndAGreetingToTheLast() {
        // 1 December is a Tuesday; closed then and on Wednesdays
        OpenDays open = new OpenDays(Set.of(DayOfWeek.WEDNESDAY), DayList.once(DUE));
        FollowUpPolicy policy = new FollowUpPolicy(new Steps(List.of(0)), 3, open);
        assertThat(policy.plan(new Subject(ReminderKind.VACCINE, DUE, DUE.minusDays(30)), List.of()).nextOn()).contains(DUE.plusDays(2));
        assertThat(policy.plan(new Subject(ReminderKind.AFTER_CARE, DUE, DUE.minusDays(1)), List.of()).nextOn()).contains(DUE.plusDays(2));
        assertThat(policy.plan(new Subject(ReminderKind.BIRTHDAY, DUE, DUE.minusDays(30)), List.of()).nextOn()).contains(DUE.minusDays(1));
        assertThat(policy.plan(new Subject(ReminderKind.VACCINE, DUE, DUE.minusDays(30)), tries("NO_ANSWER -1")).nextOn()).contains(DUE.plusDays(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-14, -3, +7, +30|-14, -3, +7, +30", "30 7 -3|-3, +7, +30", "−14;7|-14, +7", "0|0"})
    void stepsAreReadAsTheyAreTyped(String typed, String kept) {
        assertThat(Steps.parse(typed).orElseThrow().text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "400", "'1,2,3,4,5,6,7,8,9'", "1.5"})
    void otherStepsAreNot(String typed) {
        assertThat(Steps.parse(typed)).isEmpty();
    }

    @Property(tries = 500)
    void whatIsOpenHasANextDayNotBeforeTheLastTry(@ForAll("attempts") List<Try> attempts, @ForAll ReminderKind kind) {
        Plan plan = POLICY.plan(new Subject(kind, DUE, DUE.minusDays(60)), attempts);
        assertThat(plan.nextOn().isPresent()).isEqualTo(plan.status().lives());
        assertThat(plan.bookedFor().isPresent()).isEqualTo(plan.status() == ReminderStatus.BOOKED);
        if (!attempts.isEmpty()) plan.nextOn().ifPresent(next -> assertThat(next).isAfterOrEqualTo(attempts.getLast().day()));
    }

    @Property(tries = 300)
    void whoIsOnlyCalledIsLeftInPeaceAfterTheSteps(@ForAll("attempts") List<Try> attempts) {
        Plan plan = POLICY.plan(new Subject(ReminderKind.VACCINE, DUE, DUE.minusDays(60)), List.of());
        List<Try> made = new ArrayList<>();
        while (plan.status() == ReminderStatus.OPEN) {
            made.add(new Try(plan.nextOn().orElseThrow(), new Answer.NoAnswer()));
            plan = POLICY.plan(new Subject(ReminderKind.VACCINE, DUE, DUE.minusDays(60)), made);
        }
        assertThat(made).hasSize(4 * POLICY.tries());
    }

    @Provide
    Arbitrary<List<Try>> attempts() {
        Arbitrary<Answer> answers = Arbitraries.of(new Answer.Called(), new Answer.NoAnswer(), new Answer.Sent(), new Answer.Declined(true), new Answer.Declined(false),
                new Answer.WrongNumber(true), new Answer.WrongNumber(false), new Answer.Well(), new Answer.NotWell(), new Answer.NoShow(), new Answer.Came());
        return Combinators.combine(Arbitraries.integers().between(0, 20), answers).as((gap, answer) -> new Object[] {gap, answer}).list().ofMaxSize(8).map(list -> {
            LocalDate day = DUE.minusDays(40);
            List<Try> tries = new ArrayList<>();
            for (Object[] each : list) {
                day = day.plusDays((int) each[0]);
                tries.add(new Try(day, (Answer) each[1]));
            }
            return tries;
        });
    }

    private static List<Try> tries(String written) {
        if (written == null || written.isBlank()) return List.of();
        return Arrays.stream(written.split(",")).map(each -> {
            String[] words = each.strip().split(" ");
            LocalDate day = DUE.plusDays(Integer.parseInt(words[1]));
            LocalDate then = words.length > 2 ? DUE.plusDays(Integer.parseInt(words[2])) : day;
            return new Try(day, switch (words[0]) {
                case "CALLED" -> new Answer.Called();
                case "SENT" -> new Answer.Sent();
                case "NO_ANSWER" -> new Answer.NoAnswer();
                case "SNOOZED" -> new Answer.Snoozed(then);
                case "BOOKED" -> new Answer.Booked(then.atTime(10, 30));
                case "NO_SHOW" -> new Answer.NoShow();
                case "CAME" -> new Answer.Came();
                case "DECLINED" -> new Answer.Declined(false);
                case "NEVER" -> new Answer.Declined(true);
                case "WRONG" -> new Answer.WrongNumber(false);
                case "WRONG_OTHER" -> new Answer.WrongNumber(true);
                case "WELL" -> new Answer.Well();
                default -> new Answer.NotWell();
            });
        }).toList();
    }
}
