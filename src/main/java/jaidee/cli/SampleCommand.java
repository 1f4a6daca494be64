package jaidee.cli;

import jaidee.db.DataFolder;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `jaidee sample`: makes a clinic to practise in, in a folder where there is none.
@Command(name = "sample", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--owners", paramLabel = "N", defaultValue = "" + SamplePlan.USUAL_OWNERS)
    private int owners;

    @Option(names = "--pets", paramLabel = "N")
    private Integer pets;

    @Option(names = "--months", paramLabel = "N", defaultValue = "" + SamplePlan.USUAL_MONTHS)
    private int months;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "" + SamplePlan.USUAL_SEED)
    private long seed;

    SampleCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (owners < 1 || owners > SamplePlan.MOST_OWNERS) throw wrong("--owners N", owners);
        SamplePlan plan = SamplePlan.ofOwners(owners, seed);
        if (pets != null && (pets < 0 || pets > SamplePlan.mostPets(owners))) throw wrong("--pets N", pets);
        if (months < 1 || months > SamplePlan.MOST_MONTHS) throw wrong("--months N", months);
        SamplePlan asked = (pets == null ? plan : plan.withPets(pets)).withMonths(months);
        return make(asked);
    }

    private int make(SamplePlan plan) {
        console.say(Message.of("cli.sample.making", plan.owners(), plan.pets()));
        return switch (SampleClinic.openIn(DataFolder.at(data), plan, clock)) {
            case Outcome.Refused<SampleClinic.Made>(Refusal reason) -> console.refuse(reason);
            case Outcome.Done<SampleClinic.Made>(SampleClinic.Made made) -> {
                console.say(Message.of("cli.sample.made", made.owners(), made.pets(), made.sales(),
                        data.toAbsolutePath().normalize()));
                console.say(Message.of("cli.sample.pin", SampleClinic.PIN));
                yield Cli.DONE;
            }
        };
    }

    private ParameterException wrong(String option, int value) {
        return new OutOfRange(spec.commandLine(), option, value);
    }
}
