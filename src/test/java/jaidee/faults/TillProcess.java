package jaidee.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of its own in which `TillProgram` works, until it is killed.
final class TillProcess implements AutoCloseable {
    /// What it has just come to.
    enum Moment { OPEN, SALE, REFUND, CLOSE, CLOSING, CLOSED }

    private final Process process;
    private final Path complaints;
    private final BufferedReader said;
    private final List<String> confirmed = new ArrayList<>();

    private TillProcess(Process process, Path complaints) {
        this.process = process;
        this.complaints = complaints;
        said = process.inputReader();
    }

    static TillProcess start(FastStart java, Path folder) throws IOException {
        Path complaints = Files.createTempFile(folder.getParent(), "till", ".err");
        return new TillProcess(java.command(TillProgram.class, folder.toString()).redirectError(complaints.toFile()).start(), complaints);
    }

    /// Waits until it comes to that moment.
    void waitFor(Moment moment) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            confirmed.add(line);
            if (line.equals(moment.name()) || line.startsWith(moment.name() + " ")) return;
        }
        throw new IllegalStateException("the till ended by itself after " + confirmed + ": " + Files.readString(complaints));
    }

    /// Kills it, as the task manager or a crash would, so many microseconds from now.
    ///
    /// @return everything it confirmed, in order
    List<String> killAfter(long micros) throws InterruptedException {
        if (process.waitFor(micros, TimeUnit.MICROSECONDS)) throw new IllegalStateException("the till ended by itself");
        // the process by itself would throw away what was said and not yet read
        process.toHandle().destroyForcibly();
        process.waitFor();
        said.lines().forEach(confirmed::add);
        return confirmed;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
