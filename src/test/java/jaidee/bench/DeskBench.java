package jaidee.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jaidee.app.DeskOfManyOwners;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The real window, without a display, over 100,000 owners and 250,000 pets in a real database.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 6)
@Fork(value = 1, jvmArgsAppend = {"-Xmx4g", "-Dglass.platform=DeskHeadless", "-Dprism.order=sw", "-Djava.awt.headless=true"})
public class DeskBench {
    private static final int OWNERS = 100_000, PETS = 250_000, MONTHS = 2;
    private static final List<String> TYPED = List.of("ส", "สม", "สมห", "สมหญ", "08", "081", "5678", "โม", "โมจ", "โมจิ", "a", "al", "น้ำ", "มะลิ ใจ");

    private DeskOfManyOwners desk;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        desk = new DeskOfManyOwners(OWNERS, PETS, MONTHS);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        desk.close();
    }

    /// People do not type or scan before the window has drawn what came before.
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    @State(Scope.Thread)
    public static class Typist {
        @Setup(Level.Invocation)
        public void pause() {
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    @State(Scope.Thread)
    public static class Elsewhere {
        @Setup(Level.Invocation)
        public void leaveTheProfile(DeskBench bench) {
            bench.desk.showSettings();
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /// A card is heard: looked up, the profile read, its screen built, styled and laid out.
    @Benchmark
    public void scanToProfile(Elsewhere elsewhere) {
        desk.scanToProfile(desk.cards().get(next++ % desk.cards().size()));
    }

    /// A letter is typed: searched, the list built, styled and laid out.
    @Benchmark
    public void keystrokeToList(Typist typist) {
        desk.type(TYPED.get(next++ % TYPED.size()));
    }
}
