package jaidee.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jaidee.app.DeskOfManyOwners;
import jaidee.checkout.Quote;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A long bill in the real window, without a display: from the key to the priced bill laid out again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(value = 1, jvmArgsAppend = {"-Dglass.platform=DeskHeadless", "-Dprism.order=sw", "-Djava.awt.headless=true"})
public class BasketBench {
    private static final int OWNERS = 200, PETS = 400, MONTHS = 1;
    /// Nobody adds the next item before the window has drawn the last one.
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    @Param({"20", "500"})
    private int lines;
    private DeskOfManyOwners desk;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        desk = new DeskOfManyOwners(OWNERS, PETS, MONTHS);
        desk.bill(lines);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        desk.close();
    }

    @State(Scope.Thread)
    public static class Hand {
        @Setup(Level.Invocation)
        public void pause() {
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    @State(Scope.Thread)
    public static class OffAgain {
        @TearDown(Level.Invocation)
        public void takeOff(BasketBench bench) {
            bench.desk.takeOffItem();
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /// An item is added.
    @Benchmark
    public void itemToBill(OffAgain after) {
        desk.addItem();
    }

    /// One more, one less of a line in the middle.
    @Benchmark
    public void quantityToBill(Hand hand) {
        desk.oneMoreOf(lines / 2, next++ % 2 == 0 ? 1 : -1);
    }

    /// The prices alone.
    @Benchmark
    public Quote quote() {
        return desk.quote();
    }
}
