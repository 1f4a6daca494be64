package jaidee.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Runs the benchmarks whose class is named after an argument (`search` is `SearchBench`), all of them without one, in a
/// JVM with the flags of the program itself, and prints one line each: median, 95th and 99th percentile, slowest.
///
/// `mvn -q test-compile exec:exec@bench -Dbench=search`
public final class Bench {
    private Bench() {
    }

    public static void main(String[] names) throws RunnerException, CommandLineOptionException {
        OptionsBuilder options = new OptionsBuilder();
        options.forks(1).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        if (names.length == 0) options.include("jaidee\\.bench\\.");
        for (String name : names) options.include("(?i)jaidee\\.bench\\." + name + "Bench\\.");
        System.out.printf("%-58s %10s %10s %10s %10s %10s%n", "milliseconds", "p50", "p95", "p99", "max", "runs");
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        for (RunResult result : results) {
            Statistics times = result.getPrimaryResult().getStatistics();
            double toMillis = switch (result.getPrimaryResult().getScoreUnit()) {
                case "us/op" -> 0.001;
                case "s/op" -> 1000;
                default -> 1;
            };
            System.out.printf(Locale.ROOT, "%-58s %10.3f %10.3f %10.3f %10.3f %10d%n", name(result), times.getPercentile(50) * toMillis,
                    times.getPercentile(95) * toMillis, times.getPercentile(99) * toMillis, times.getMax() * toMillis, times.getN());
        }
    }

    /// `SearchBench.keystroke typed=WORDS`
    private static String name(RunResult result) {
        StringBuilder name = new StringBuilder(result.getParams().getBenchmark().replace("jaidee.bench.", ""));
        result.getParams().getParamsKeys().forEach(key -> name.append(' ').append(key).append('=').append(result.getParams().getParam(key)));
        return name.toString();
    }
}
