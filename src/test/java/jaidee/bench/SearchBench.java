package jaidee.bench;

import jaidee.kernel.OwnerId;
import jaidee.search.Found;
import jaidee.search.Household;
import jaidee.search.Household.Entry;
import jaidee.search.SearchField;
import jaidee.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The search of the desk over 100,000 owners and 250,000 pets: one call is one keystroke.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class SearchBench {
    private static final int OWNERS = 100_000, PETS = 250_000, SHOWN = 20, QUERIES = 5_000;

    /// What is typed.
    public enum Typed {
        /// A name, phone or pet's name, each keystroke from the first letter on.
        KEYSTROKES,
        ONE_LETTER,
        /// From the middle of a name.
        MIDDLE,
        /// The last four digits of a phone.
        LAST_FOUR,
        /// Pet and owner, the second word as far as it is typed.
        TWO_WORDS,
        /// Without tone marks, or nobody of the clinic.
        NO_MATCH
    }

    @State(Scope.Thread)
    public static class Desk {
        @Param
        Typed typed;
        /// Changes since the index was packed; 2,000 are the most there are.
        @Param({"0", "2000"})
        int changes;
        SearchIndex index;
        List<String> queries;
        int next;

        @Setup
        public void open() {
            List<Household> households = new BigClinic(1).households(OWNERS, PETS);
            index = new SearchIndex(Runnable::run);
            index.load(households);
            index.apply(households.subList(0, changes), List.of());
            queries = new Typist(households, new SplittableRandom(2)).queries(typed);
        }

        String keystroke() {
            next = (next + 1) % queries.size();
            return queries.get(next);
        }
    }

    @Benchmark
    public List<Found> search(Desk desk) {
        return desk.index.search(desk.keystroke(), SHOWN);
    }

    /// Types what people type, from what is there.
    private record Typist(List<Household> households, SplittableRandom random) {
        List<String> queries(Typed typed) {
            List<String> queries = new ArrayList<>();
            while (queries.size() < QUERIES) add(queries, typed);
            return queries;
        }

        private void add(List<String> queries, Typed typed) {
            Household household = households.get(random.nextInt(households.size()));
            String text = household.entries().get(random.nextInt(household.entries().size())).text();
            switch (typed) {
                case KEYSTROKES -> prefixes(queries, "", text);
                case ONE_LETTER -> queries.add(text.substring(0, 1));
                case MIDDLE -> queries.add(text.substring(text.length() / 3, Math.max(text.length() / 3 + 1, text.length() * 2 / 3)));
                case LAST_FOUR -> queries.add(text(household, SearchField.PHONE).substring(8));
                case TWO_WORDS -> prefixes(queries, text(household, SearchField.PET_NAME) + " ", text(household, SearchField.OWNER_NAME));
                case NO_MATCH -> queries.add(random.nextBoolean() ? text.replaceAll("[่-๋]", "") + "ฆ" : "ฌอ" + text);
            }
        }

        private static void prefixes(List<String> queries, String before, String text) {
            for (int length = 1; length <= text.length(); length++) queries.add(before + text.substring(0, length));
        }

        private static String text(Household household, SearchField field) {
            return household.entries().stream().filter(entry -> entry.field() == field).map(Entry::text).findFirst().orElse("โมจิ");
        }
    }

    @State(Scope.Thread)
    public static class Clinic {
        List<Household> households;
        SearchIndex index;

        @Setup
        public void open() {
            households = new BigClinic(1).households(OWNERS, PETS);
            index = new SearchIndex(Runnable::run);
            index.load(households);
        }
    }

    /// At start, and after many changes, in the background.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 5)
    public SearchIndex pack(Clinic clinic) {
        clinic.index.load(clinic.households);
        return clinic.index;
    }

    /// What a saved form waits for.
    @Benchmark
    public void put(Clinic clinic) {
        clinic.index.put(clinic.households.get(0));
        clinic.index.remove(new OwnerId(-1));
    }
}
