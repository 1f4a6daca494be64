package jaidee.faults;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeSet;
import java.util.Set;

/// A process of its own that opens a data folder and sells without end; each line it prints is a sale it confirmed.
final class TillProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;
    private final BufferedReader said;

    private TillProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    public static void main(String[] arguments) {
        Database database = Database.open(DataFolder.at(Path.of(arguments[0])), Clock.systemUTC()).get();
        BusyTill till = new BusyTill(database);
        System.out.println(READY);
        // two desks sell and somebody reads all the while
        Thread.ofPlatform().start(() -> sellOn(till));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) till.sold();
        });
        sellOn(till);
    }

    private static void sellOn(BusyTill till) {
        while (true) {
            System.out.println(till.sell());
            System.out.flush();
        }
    }

    /// Started, and its database open.
    static TillProcess start(Path folder) throws IOException {
        TillProcess till = new TillProcess(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-da:org.h2...",
                "-cp", System.getProperty("java.class.path"), TillProcess.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start());
        for (String line = till.said.readLine(); !READY.equals(line); line = till.said.readLine())
            if (line == null) throw new IllegalStateException("the till did not start");
        return till;
    }

    /// Kills it, as the task manager or a crash would, `afterMillis` after its first sale.
    ///
    /// @return the sales that it confirmed
    Set<Long> killAfter(int afterMillis) throws IOException, InterruptedException {
        Set<Long> confirmed = new TreeSet<>();
        Thread reader = Thread.ofPlatform().start(() -> said.lines().forEach(line -> take(line, confirmed)));
        synchronized (confirmed) {
            while (confirmed.isEmpty()) confirmed.wait();
        }
        process.waitFor(afterMillis, java.util.concurrent.TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        reader.join();
        return confirmed;
    }

    private static void take(String line, Set<Long> confirmed) {
        if (!line.matches("\\d+")) return;
        synchronized (confirmed) {
            confirmed.add(Long.parseLong(line));
            confirmed.notifyAll();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
