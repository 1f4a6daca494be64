package jaidee.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process of its own in which `TillProgram` works, until it is killed.
final class TillProcess implements AutoCloseable {
    /// What it has just come to.
    enum Moment { OPEN, SALE, REFUND, CLOSE, CLOSING, CLOSED }

    private final Process process;
    private final Path complaints;
    private final BufferedReader said;
    private final List<List<String>> confirmed = new ArrayList<>();

    private TillProcess(Process process, Path complaints, int folders) {
        this.process = process;
        this.complaints = complaints;
        said = process.inputReader();
        for (int n = 0; n < folders; n++) confirmed.add(new ArrayList<>());
    }

    static TillProcess start(FastStart java, List<Path> folders) throws IOException {
        Path complaints = Files.createTempFile(folders.getFirst().getParent(), "till", ".err");
        String[] arguments = Stream.concat(Stream.of("days"), folders.stream().map(Path::toString)).toArray(String[]::new);
        return new TillProcess(java.command(TillProgram.class, arguments).redirectError(complaints.toFile()).start(), complaints, folders.size());
    }

    /// Waits until the work on one of the folders comes to that moment.
    void waitFor(Moment moment) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) if (heard(line).split(" ")[0].equals(moment.name())) return;
        throw new IllegalStateException("the till ended by itself after " + confirmed + ": " + Files.readString(complaints));
    }

    private String heard(String line) {
        String[] words = line.split(" ", 2);
        confirmed.get(Integer.parseInt(words[0])).add(words[1]);
        return words[1];
    }

    /// Kills it, as the task manager or a crash would, so many microseconds from now.
    ///
    /// @return everything it confirmed of each folder, in order
    List<List<String>> killAfter(long micros) throws InterruptedException {
        if (process.waitFor(micros, TimeUnit.MICROSECONDS)) throw new IllegalStateException("the till ended by itself");
        // the process by itself would throw away what was said and not yet read
        process.toHandle().destroyForcibly();
        process.waitFor();
        said.lines().forEach(this::heard);
        return confirmed;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
