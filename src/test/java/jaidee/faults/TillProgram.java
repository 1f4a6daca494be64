package jaidee.faults;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What runs in the process that is killed, for each of some data folders beside one another: opens it, works at two desks
/// while somebody reads, closes it, which compacts it, and opens it again, without end. Each line it prints is what a screen
/// would confirm at that moment, after the number of the folder.
final class TillProgram {
    private static final int FEWEST = 2;
    private static final int MOST = 14;

    private final Random random = new Random();
    private final DataFolder folder;
    private final int number;

    private TillProgram(DataFolder folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    /// @param arguments `days` or `once`, for one short day only; then the folders
    public static void main(String[] arguments) {
        for (int n = 1; n < arguments.length; n++) {
            TillProgram program = new TillProgram(new DataFolder(Path.of(arguments[n]), "safe:async:", 0), n - 1);
            Thread.ofPlatform().uncaughtExceptionHandler(TillProgram::ended).start(() -> program.run(arguments[0].equals("once")));
        }
    }

    // one that ends by itself shall not be taken for a slow one
    private static void ended(Thread thread, Throwable fault) {
        fault.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private void run(boolean once) {
        do day(once ? FEWEST : FEWEST + random.nextInt(MOST)); while (!once);
    }

    private void day(int deeds) {
        try (Database database = Database.open(folder, Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            say(TillProcess.Moment.OPEN);
            try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
                Future<?> second = desks.submit(() -> work(till, 0, deeds / 2));
                Future<?> reader = desks.submit(() -> {
                    while (!second.isDone()) till.sold();
                });
                work(till, deeds / 2, deeds);
                second.get();
                reader.get();
            } catch (InterruptedException | ExecutionException fault) {
                throw new IllegalStateException(fault);
            }
            say(TillProcess.Moment.CLOSING);
        }
        say(TillProcess.Moment.CLOSED);
    }

    private void work(BusyTill till, int from, int to) {
        for (int n = from; n < to; n++) till.deed(n).ifPresent(this::say);
    }

    private void say(Object line) {
        synchronized (System.out) {
            System.out.println(number + " " + line);
            // whoever started it is gone
            if (System.out.checkError()) Runtime.getRuntime().halt(1);
        }
    }
}
