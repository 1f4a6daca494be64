package jaidee.faults;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.messages.FileFormat;
import jaidee.outreach.OutboxDesk;
import jaidee.owners.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// What runs in the process that is killed: a new owner comes, and their message goes out with a file, again and again. Each
/// line it prints is a file of which the screen said that it is out.
final class OutboxProgram {
    private OutboxProgram() {
    }

    /// @param arguments the data folder, the folder of the files, the number to begin with, how many to make
    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[2]), most = Integer.parseInt(arguments[3]);
        try (OutboxDesk desk = new OutboxDesk(Database.open(DataFolder.at(Path.of(arguments[0])), Clock.systemUTC()).get())) {
            for (int n = first; n < first + most; n++) {
                desk.owner("ลูกค้า", "08" + (10_000_000 + n), "โมจิ");
                desk.files.export(OutboxDesk.TODAY, Channel.SMS, FileFormat.CSV, Path.of(arguments[1], n + ".csv"), Optional.of(desk.manager));
                System.out.println(n);
                if (System.out.checkError()) Runtime.getRuntime().halt(1);
            }
        }
    }
}
