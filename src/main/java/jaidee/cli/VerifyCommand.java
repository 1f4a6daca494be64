package jaidee.cli;

import jaidee.db.Database;
import jaidee.db.Findings;
import jaidee.db.Verification;
import jaidee.db.Verification.Checked;
import jaidee.kernel.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jaidee verify`: reads the whole database and says of every invariant of the books whether it holds.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Console console;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    VerifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new ClinicFolder(data, console, clock).with(this::verify);
    }

    private int verify(Database database) {
        List<Checked> all = new Verification(database.transactions(), Books.invariants(database, clock)).run();
        all.forEach(this::tell);
        long broken = all.stream().filter(one -> !one.findings().isClean()).count();
        long looked = all.stream().mapToLong(one -> one.findings().checked()).sum();
        if (broken == 0) {
            console.say(Message.of("cli.verify.clean", all.size(), looked));
            return Cli.DONE;
        }
        console.complain(Message.of("cli.verify.broken", broken, all.size()));
        return Cli.REFUSED;
    }

    private void tell(Checked checked) {
        Findings findings = checked.findings();
        int count = findings.violations().size();
        console.say(findings.isClean() ? Message.of("cli.verify.holds", checked.invariant().says(), findings.checked())
                : Message.of("cli.verify.fails", checked.invariant().says(), count));
        findings.violations().stream().limit(SHOWN).forEach(violation -> console.line("    " + violation));
        if (count > SHOWN) console.say(Message.of("cli.verify.more", count - SHOWN));
    }
}
