package jaidee.segments;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever is asked, the owners found are those that somebody would find who went through the rows one after another.
class SegmentOwnersPropertyTest {
    private static final int CLINICS = 2, OWNERS = 30;
    /// compared with other owners, not read from an owner's rows
    private static final Set<Trait> COMPARED = EnumSet.of(Trait.RFM, Trait.RECENCY, Trait.FREQUENCY);

    private static List<Clinic> clinics;

    private record Clinic(Till till, PlainAnswer plain) {
        static Clinic of(long seed) {
            Till till = new Till();
            till.transactions.write(ctx -> {
                new RandomClinic(ctx, seed, till.mint.value()).fill(OWNERS);
                return null;
            });
            return new Clinic(till, till.transactions.read(ctx -> new PlainAnswer(ctx, Till.TODAY)));
        }
    }

    /// A condition and what it is to the others.
    record Said(Condition condition, int way) {
    }

    @BeforeContainer
    static void fill() {
        clinics = List.of(Clinic.of(1), Clinic.of(CLINICS));
    }

    @AfterContainer
    static void close() {
        clinics.forEach(clinic -> clinic.till().close());
    }

    @Property(tries = 250)
    void theOwnersOfASegmentAreThoseThatPlainRowsSay(@ForAll("definitions") SegmentDefinition asked, @ForAll @IntRange(max = CLINICS - 1) int which) {
        Clinic clinic = clinics.get(which);
        List<OwnerId> found = clinic.till().transactions.read(ctx -> new SegmentRepository().owners(ctx, asked, Till.TODAY));
        assertThat(found.stream().map(OwnerId::value)).isEqualTo(clinic.plain().owners(asked));
        assertThat(SegmentText.read(SegmentText.written(asked))).isEqualTo(asked);
    }

    @Provide
    Arbitrary<SegmentDefinition> definitions() {
        Arbitrary<Trait> traits = Arbitraries.of(Arrays.stream(Trait.values()).filter(trait -> !COMPARED.contains(trait)).toList());
        Arbitrary<Condition> conditions = traits.flatMap(trait -> Arbitraries.randomValue(random -> RandomConditions.of(trait, random)));
        Arbitrary<Said> said = Combinators.combine(conditions, Arbitraries.integers().between(-1, 3)).as(Said::new);
        return said.list().ofMinSize(1).ofMaxSize(5).map(all -> new SegmentDefinition(all.stream().map(Said::condition).toList(), all.stream().map(Said::way).toList()));
    }
}
