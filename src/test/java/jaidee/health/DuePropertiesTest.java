package jaidee.health;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DuePropertiesTest {
    private static final LocalDate BIRTH = LocalDate.of(2023, 11, 30);
    private static final LocalDate REGISTERED = LocalDate.of(2026, 11, 1);
    private static final int[] EDGES = {0, 1, 7, 10, 14, 28, 30, 31, 42, 49, 56, 63, 70, 84, 112, 122, 182, 183, 365, 366, 425, 547, 549, 1095, 1096};

    /// A pet's story of one group, by the rules of a clinic.
    record Story(CareRule rule, PetFacts pet, List<LocalDate> doses) {
        NextDue due() {
            return DueEngine.next(rule, pet, doses, Optional.empty());
        }

        Story and(LocalDate dose) {
            List<LocalDate> more = new ArrayList<>(doses);
            more.add(dose);
            return new Story(rule, pet, more);
        }
    }

    /// What is given last, not before its time, never brings its own group forward; and when it counts, the next one is at
    /// least 14 days away from it. Before its time is only a first one given younger than the rule begins: then the rule
    /// goes on from it.
    @Property(tries = 3000)
    void aDoseGivenLastNeverMakesItsOwnGroupDueEarlier(@ForAll("stories") Story story, @ForAll("gaps") int days) {
        LocalDate last = story.doses().stream().max(LocalDate::compareTo).orElse(BIRTH).plusDays(days);
        Story after = story.and(last);
        boolean begun = !story.doses().isEmpty() || !last.isBefore(story.due().on());
        if (begun) assertThat(after.due().on()).isAfterOrEqualTo(story.due().on());
        boolean counts = DueEngine.counted(story.rule(), story.pet(), after.doses().stream().distinct().sorted().toList()).contains(last);
        if (counts) assertThat(after.due().on()).isAfterOrEqualTo(last.plusDays(14));
    }

    @Property(tries = 2000)
    void theOrderInWhichDosesAreEnteredNeverMattersNorDoesOneEnteredTwice(@ForAll("stories") Story story, @ForAll Random random) {
        List<LocalDate> shuffled = new ArrayList<>(story.doses());
        shuffled.addAll(story.doses().subList(0, story.doses().size() / 2));
        Collections.shuffle(shuffled, random);
        assertThat(new Story(story.rule(), story.pet(), shuffled).due()).isEqualTo(story.due());
    }

    @Property(tries = 2000)
    void nothingIsDueBeforeTheBirthAndAFlagOnlyEverComes(@ForAll("stories") Story story, @ForAll("gaps") int days) {
        NextDue due = story.due();
        if (story.pet().birth().isPresent()) assertThat(due.on()).isAfter(BIRTH);
        LocalDate day = REGISTERED.plusDays(days);
        Due early = due.seenOn(day), late = due.seenOn(day.plusDays(days));
        assertThat(early.on()).isEqualTo(late.on());
        if (early.flag().isPresent()) assertThat(late.flag()).isEqualTo(early.flag());
        assertThat(late.status()).isLessThanOrEqualTo(early.status());
    }

    /// Gaps at and beside every limit of the rules, on births at the ends of months.
    @Property(tries = 6000)
    void theRulesOfTheTableSayWhatTheTextSays(@ForAll Random random) {
        Species species = random.nextBoolean() ? Species.DOG : Species.CAT;
        String group = ByTheText.GROUPS.get(species).get(random.nextInt(ByTheText.GROUPS.get(species).size()));
        boolean wsava = random.nextBoolean();
        LocalDate birth = random.nextInt(4) == 0 ? null : BIRTH.plusDays(random.nextInt(5) * 31);
        LocalDate day = birth == null ? REGISTERED : birth;
        List<LocalDate> doses = new ArrayList<>();
        for (int n = random.nextInt(7); n > 0; n--) doses.add(day = day.plusDays(EDGES[random.nextInt(EDGES.length)] + random.nextInt(3) - 1));
        LocalDate asOf = day.plusDays(EDGES[random.nextInt(EDGES.length)] + random.nextInt(3) - 1);
        CareRule rule = Protocols.rule(wsava ? ProtocolSet.WSAVA_2024 : ProtocolSet.TH_CLINIC, species, group);
        PetFacts pet = new PetFacts(species, Optional.ofNullable(birth), REGISTERED);
        assertThat(DueEngine.next(rule, pet, doses, asOf, Optional.empty())).as("%s %s %s %s", rule.set(), group, birth, doses)
                .isEqualTo(ByTheText.due(wsava, species, group, birth, REGISTERED, doses, asOf));
    }

    @Property(tries = 500)
    void theCertificateWins(@ForAll("stories") Story story, @ForAll("gaps") int days) {
        LocalDate until = REGISTERED.plusDays(days);
        NextDue due = DueEngine.next(story.rule(), story.pet(), story.doses(), Optional.of(until));
        if (story.rule().method() == CareMethod.RABIES) assertThat(due).isEqualTo(NextDue.plain(until, "CERT"));
        else assertThat(due).isEqualTo(story.due());
    }

    @Provide
    Arbitrary<Integer> gaps() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 60)),
                Tuple.of(1, Arbitraries.integers().between(0, 1500)));
    }

    @Provide
    Arbitrary<Story> stories() {
        List<CareRule> rules = new ArrayList<>(Protocols.SHIPPED.rules());
        Arbitrary<List<Integer>> given = gaps().list().ofMaxSize(9);
        return Arbitraries.of(rules).flatMap(rule -> given.flatMap(gaps -> Arbitraries.of(true, true, true, false).map(born -> {
            PetFacts pet = new PetFacts(rule.species(), born ? Optional.of(BIRTH) : Optional.empty(), REGISTERED,
                    gaps.size() % 2 == 0);
            List<LocalDate> doses = new ArrayList<>();
            LocalDate day = BIRTH;
            for (int gap : gaps) doses.add(day = day.plusDays(gap));
            return new Story(rule, pet, doses);
        })));
    }
}
