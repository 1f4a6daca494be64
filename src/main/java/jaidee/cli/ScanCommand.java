package jaidee.cli;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.scan.CodeReader;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jaidee scan`: reads the codes in a picture and says what each is. Opens no data, so it names no owner.
@Command(name = "scan", mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "jaidee.scan.file")
    private Path file;

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Outcome<List<ScannedText>> read = new CodeReader().read(file);
        if (read instanceof Outcome.Refused<List<ScannedText>>(Refusal reason)) return console.refuse(reason);
        read.get().forEach(text -> tell(text.meaning()));
        return Cli.DONE;
    }

    private void tell(Scanned scanned) {
        console.say(scanned.message());
    }
}
