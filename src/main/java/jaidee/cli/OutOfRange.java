package jaidee.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// A number that the option takes no such value of.
final class OutOfRange extends ParameterException {
    private final String option;
    private final long number;

    OutOfRange(CommandLine line, String option, long number) {
        super(line, option + ": " + number);
        this.option = option;
        this.number = number;
    }

    String option() {
        return option;
    }

    long number() {
        return number;
    }
}
