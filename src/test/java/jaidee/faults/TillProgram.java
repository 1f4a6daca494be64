package jaidee.faults;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/// What runs in the process that is killed: opens a data folder, works at two desks while somebody reads, closes it, which
/// compacts it, and opens it again, without end. Each line it prints is what a screen would confirm at that moment.
final class TillProgram {
    private static final int FEWEST = 2;
    private static final int MOST = 14;

    private final Random random = new Random();
    private final DataFolder folder;

    private TillProgram(DataFolder folder) {
        this.folder = folder;
    }

    /// @param arguments the folder, and anything more for one short day only
    public static void main(String[] arguments) throws InterruptedException {
        TillProgram program = new TillProgram(new DataFolder(Path.of(arguments[0]), "safe:async:", 0));
        if (arguments.length > 1) program.day(FEWEST);
        else while (true) program.day(FEWEST + program.random.nextInt(MOST));
    }

    private void day(int deeds) throws InterruptedException {
        try (Database database = Database.open(folder, Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            say(TillProcess.Moment.OPEN);
            Thread second = Thread.ofPlatform().start(() -> work(till, 0, deeds / 2));
            Thread reader = Thread.ofPlatform().start(() -> {
                while (second.isAlive()) till.sold();
            });
            work(till, deeds / 2, deeds);
            second.join();
            reader.join();
            say(TillProcess.Moment.CLOSING);
        }
        say(TillProcess.Moment.CLOSED);
    }

    private static void work(BusyTill till, int from, int to) {
        for (int n = from; n < to; n++) till.deed(n).ifPresent(TillProgram::say);
    }

    private static synchronized void say(Object line) {
        System.out.println(line);
        // whoever started it is gone
        if (System.out.checkError()) Runtime.getRuntime().halt(1);
    }
}
