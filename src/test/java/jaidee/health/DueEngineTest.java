package jaidee.health;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DueEngineTest {
    private static final LocalDate BIRTH = LocalDate.of(2026, 8, 1);

    /// The worked cases of the domain study, as they came.
    @ParameterizedTest(name = "{0}: {13}")
    @CsvFileSource(resources = "/jaidee/cases/vaccine_cases.tsv", delimiter = '\t', numLinesToSkip = 1)
    void everyWorkedCaseComesOut(String id, String set, String species, String group, LocalDate birth, LocalDate registered, String doses,
                                 LocalDate asOf, LocalDate certificate, LocalDate due, String step, DueStatus status, DueFlag flag, String note) {
        CareRule rule = Protocols.rule(ProtocolSet.of(set), Species.valueOf(species.toUpperCase(Locale.ROOT)), group);
        PetFacts pet = new PetFacts(rule.species(), Optional.ofNullable(birth), registered == null ? birth : registered);
        assertThat(DueEngine.next(rule, pet, days(doses), asOf, Optional.ofNullable(certificate)))
                .as(id + " " + note).isEqualTo(new Due(due, step, status, Optional.ofNullable(flag)));
    }

    /// Born on 1 August 2026 unless a birth is told, `-` for unknown; registered on 1 November.
    @ParameterizedTest(name = "{9}")
    @CsvSource(delimiter = '|', textBlock = """
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 | 2026-09-11                                  | 2026-09-20 | 2026-09-26 | P1   |                   | a dose at 5w6d does not count, the first at 8 weeks is more than 14 days later
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 | 2026-09-11,2026-09-05                       | 2026-12-20 | 2026-09-26 | P1   | ADULT_START_2DOSE | only doses that do not count, grown up meanwhile
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 | 2026-09-26,2026-10-10                       | 2026-10-11 | 2026-11-07 | P3   |                   | exactly 14 days apart counts
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 |                                             | 2026-11-20 | 2026-09-26 | P1   |                   | one day before 16 weeks nobody is an adult
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 |                                             | 2026-11-21 | 2026-09-26 | P1   | ADULT_START_2DOSE | at 16 weeks it is
            TH-CLINIC  | DOG | D-CORE   | -          | 2026-08-01,2026-09-13                       | 2026-09-13 | 2026-10-11 | P2   |                   | a gap of 43 days begins anew
            TH-CLINIC  | DOG | D-CORE   | -          | 2026-08-01                                  | 2026-09-12 | 2026-08-29 | P2   |                   | seen after exactly 42 days
            TH-CLINIC  | DOG | D-CORE   | -          | 2026-08-01                                  | 2026-09-13 | 2026-08-29 | P2   | RESTART_2DOSE     | seen after 43 days
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 | 2026-09-12,2026-10-31                       | 2026-10-31 | 2026-11-28 | P3   |                   | a long gap of a puppy under 16 weeks goes on
            TH-CLINIC  | DOG | D-CORE   | 2026-08-01 | 2026-09-26,2026-10-24,2026-11-21,2026-12-01 | 2026-12-20 | 2027-11-21 | B1Y  |                   | ten days after completion is no booster
            TH-CLINIC  | DOG | D-CORE   | -          | 2015-01-10,2015-02-07,2016-02-07            | 2026-11-21 | 2017-02-07 | M    |                   | ten years late is one dose
            WSAVA-2024 | DOG | D-CORE   | 2026-08-01 | 2026-09-26,2026-10-24,2026-11-21,2027-01-30 | 2027-02-01 | 2030-01-30 | M    |                   | the booster at exactly 26 weeks
            WSAVA-2024 | DOG | D-CORE   | -          | 2026-01-03,2026-01-31                       | 2026-11-21 | 2027-01-31 | B1Y  |                   | an adult start gets its booster after a year
            WSAVA-2024 | CAT | C-CORE   | 2026-05-01 | 2026-08-28,2026-09-25                       | 2026-11-21 | 2027-09-25 | B1Y  |                   | begun at 17 weeks is an adult start although the birth is known
            TH-CLINIC  | DOG | RABIES   | 2026-08-01 |                                             | 2026-12-02 | 2026-10-24 | P1   | LEGAL_OVERDUE     | four months and a day
            TH-CLINIC  | DOG | RABIES   | 2026-08-01 | 2026-10-24,2026-11-21                       | 2026-11-21 | 2027-11-21 | M    |                   | two doses are enough
            TH-CLINIC  | DOG | RABIES   | 2026-08-01 | 2026-10-20                                  | 2026-10-21 | 2026-11-17 | P1R  |                   | three days too young: 28 days later
            TH-CLINIC  | DOG | RABIES   | 2026-08-01 | 2026-10-20,2026-10-24                       | 2026-10-25 | 2026-11-21 | P2   |                   | a dose that does not count keeps no other from counting
            TH-CLINIC  | CAT | RABIES   | -          | 2026-10-24                                  | 2026-10-25 | 2027-10-24 | M    |                   | a grown cat needs one
            TH-CLINIC  | DOG | RABIES   | 2026-08-01 | 2026-11-21                                  | 2026-11-21 | 2027-11-21 | M    |                   | the first at exactly 16 weeks is the only one
            TH-CLINIC  | DOG | D-CORE   | -          |                                             | 2026-10-01 | 2026-11-01 | P1   | ADULT_START_2DOSE | of unknown age it is grown up on whatever day one looks
            TH-CLINIC  | DOG | D-LEPTO  | -          |                                             | 2026-11-21 | 2026-11-01 | P1   |                   | unknown age: on the day of registration
            TH-CLINIC  | DOG | D-LEPTO  | 2026-08-01 | 2026-09-26,2026-11-07                       | 2026-11-21 | 2027-11-07 | B1Y  |                   | exactly 42 days
            TH-CLINIC  | DOG | D-LEPTO  | 2022-11-01 | 2023-01-10,2023-02-07,2024-02-10            | 2025-08-10 | 2025-02-10 | M    |                   | exactly 18 months
            TH-CLINIC  | DOG | D-LEPTO  | 2022-11-01 | 2023-01-10,2023-02-07,2024-02-10            | 2025-08-11 | 2025-02-10 | M    | RESTART_2DOSE     | 18 months and a day
            TH-CLINIC  | DOG | D-LEPTO  | 2022-11-01 | 2023-01-10,2023-02-07,2024-08-07            | 2024-09-01 | 2025-08-07 | M    |                   | given after exactly 18 months
            TH-CLINIC  | DOG | D-LEPTO  | 2022-11-01 | 2023-01-10,2023-02-07,2024-08-08            | 2024-09-01 | 2024-09-05 | P2   |                   | given after 18 months and a day
            TH-CLINIC  | CAT | C-FELV   | 2020-06-15 | 2020-08-17,2020-09-14,2021-09-14            | 2024-09-14 | 2022-09-14 | M    |                   | exactly 36 months
            TH-CLINIC  | CAT | C-FELV   | 2020-06-15 | 2020-08-17,2020-09-14,2021-09-14            | 2024-09-15 | 2022-09-14 | M    | RESTART_2DOSE     | 36 months and a day
            WSAVA-2024 | CAT | C-FELV   | 2026-06-15 |                                             | 2026-08-01 | 2026-08-10 | P1   |                   | at 8 weeks
            WSAVA-2024 | CAT | C-FELV   | 2020-06-15 | 2020-08-17,2020-09-14,2021-09-14            | 2023-01-01 | 2023-09-14 | M    |                   | every two years at low risk
            WSAVA-2024 | CAT | C-FELV   | 2020-06-15 | 2020-08-17,2020-09-14                       | 2021-01-01 | 2021-09-14 | B1Y  |                   | the booster after a year all the same
            ANY        | DOG | HW-M     | 2024-01-01 | 2026-08-31                                  | 2026-10-31 | 2026-09-30 | M    |                   | exactly two months
            ANY        | DOG | HW-M     | 2026-08-01 |                                             | 2026-09-01 | 2026-09-26 | 1    |                   | the first at 8 weeks
            ANY        | DOG | HW-12M   | 2026-08-01 |                                             | 2026-09-01 | 2027-08-01 | 1    |                   | the first at 12 months
            ANY        | DOG | HW-12M   | 2020-01-01 | 2025-08-31                                  | 2026-10-31 | 2026-08-31 | M    |                   | exactly 14 months
            ANY        | DOG | HW-12M   | 2020-01-01 | 2025-08-31                                  | 2026-11-01 | 2026-08-31 | M    | TEST_BEFORE_RESTART | 14 months and a day
            ANY        | DOG | DEWORM-D | 2026-08-01 | 2026-10-23                                  | 2026-10-24 | 2026-11-06 | M    |                   | at 11w6d in two weeks
            ANY        | DOG | DEWORM-D | 2026-08-01 | 2026-10-24                                  | 2026-10-25 | 2026-11-24 | M    |                   | at 12 weeks in a month
            ANY        | DOG | DEWORM-D | 2026-08-01 | 2027-01-31                                  | 2027-02-01 | 2027-02-28 | M    |                   | the day before 6 months in a month
            ANY        | DOG | DEWORM-D | 2026-08-01 | 2027-02-01                                  | 2027-02-02 | 2027-05-01 | M    |                   | at 6 months in three
            ANY        | CAT | DEWORM-C | 2026-08-01 |                                             | 2026-08-10 | 2026-08-22 | 1    |                   | kittens at three weeks
            ANY        | DOG | DEWORM-D | -          | 2026-10-31                                  | 2026-11-01 | 2027-01-31 | M    |                   | of unknown age every three months
            ANY        | DOG | D-CORE   | 2026-08-01 | 2026-07-01                                  | 2026-09-01 | 2026-09-26 | P1   |                   | given before it was born: a slip of the pen
            """)
    void everyBranchComesOut(String set, Species species, String group, String birth, String doses, LocalDate asOf, LocalDate due, String step,
                             DueFlag flag, String note) {
        PetFacts pet = new PetFacts(species, birth.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(birth)), LocalDate.of(2026, 11, 1));
        assertThat(DueEngine.next(Protocols.rule(ProtocolSet.of(set), species, group), pet, days(doses), asOf, Optional.empty()))
                .as(note).isEqualTo(new Due(due, step, DueStatus.of(due, asOf), Optional.ofNullable(flag)));
    }

    @Test
    void aCatThatGoesOutGetsLeukaemiaEveryYearInTheWsavaSet() {
        CareRule rule = Protocols.rule(ProtocolSet.WSAVA_2024, Species.CAT, "C-FELV");
        List<LocalDate> doses = days("2020-08-17,2020-09-14,2021-09-14");
        PetFacts outside = new PetFacts(Species.CAT, Optional.of(LocalDate.of(2020, 6, 15)), BIRTH, true);
        assertThat(DueEngine.next(rule, outside, doses, Optional.empty()).on()).isEqualTo(LocalDate.of(2022, 9, 14));
    }

    @Test
    void theCertificateWinsOverAllDosesAndNothingElseHasOne() {
        Optional<LocalDate> until = Optional.of(LocalDate.of(2028, 11, 30));
        PetFacts puppy = new PetFacts(Species.DOG, Optional.of(BIRTH), BIRTH);
        for (ProtocolSet set : List.of(ProtocolSet.TH_CLINIC, ProtocolSet.WSAVA_2024)) {
            assertThat(DueEngine.next(Protocols.rule(set, Species.DOG, "RABIES"), puppy, days("2026-10-03"), until))
                    .isEqualTo(NextDue.plain(until.get(), "CERT"));
            assertThat(DueEngine.next(Protocols.rule(set, Species.DOG, "D-CORE"), puppy, List.of(), until).on()).isNotEqualTo(until.get());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,OVERDUE", "0,DUE_TODAY", "1,DUE_SOON", "30,DUE_SOON", "31,OK"})
    void theStatusTurnsOnTheDay(int days, DueStatus status) {
        assertThat(DueStatus.of(BIRTH.plusDays(days), BIRTH)).isEqualTo(status);
    }

    static List<LocalDate> days(String written) {
        return written == null ? List.of() : Arrays.stream(written.split("[;,]")).map(LocalDate::parse).toList();
    }
}
