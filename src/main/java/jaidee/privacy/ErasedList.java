package jaidee.privacy;

import jaidee.kernel.OwnerId;
import jaidee.paper.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who was erased, in a file beside the database that a restored backup does not bring back: numbers and the moment they were
/// entered, nothing that says who they are. What a backup brought back of them is erased again by it.
public final class ErasedList {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedList.class);
    private static final String NAME = "erased-owners.txt";

    /// @param entered the moment the owner was entered, in microseconds: a number alone would be somebody else in another clinic
    public record Line(OwnerId owner, long entered) {
        private static Optional<Line> of(String written) {
            String[] parts = written.strip().split(" ");
            return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("-?\\d{1,18}") ? Optional.of(new Line(new OwnerId(Long.parseLong(parts[0])), Long.parseLong(parts[1]))) : Optional.empty();
        }
    }

    private final Optional<Path> place;

    /// @param folder of the data; none for a database in memory, which no backup is made of
    public ErasedList(Optional<Path> folder) {
        this.place = folder.map(path -> path.resolve(NAME));
    }

    synchronized Set<Line> read() {
        try {
            Set<Line> lines = new LinkedHashSet<>();
            Path file = place.orElse(null);
            if (file != null && Files.exists(file)) Files.readAllLines(file, StandardCharsets.UTF_8).forEach(written -> Line.of(written).ifPresent(lines::add));
            return lines;
        } catch (IOException unreadable) {
            LOG.error("who was erased is not readable", unreadable);
            return Set.of();
        }
    }

    /// Keeps these too. What cannot be written now is written at the next start, out of the database.
    synchronized void add(Set<Line> more) {
        Set<Line> all = new LinkedHashSet<>(read());
        if (place.isEmpty() || !all.addAll(more)) return;
        try {
            StringBuilder text = new StringBuilder();
            all.forEach(line -> text.append(line.owner().value()).append(' ').append(line.entered()).append('\n'));
            WholeFile.write(place.get(), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritten) {
            LOG.error("who was erased is not written", unwritten);
        }
    }
}
