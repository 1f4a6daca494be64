package jaidee.cli;

import jaidee.kernel.Message;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says which word was not understood, and where to read the right ones.
record WrongWords(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        console.complain(why(wrong));
        CommandLine near = wrong.getCommandLine();
        console.complain(Message.of("cli.wrong.help", near.getCommandSpec().qualifiedName()));
        return Cli.WRONG_WORDS;
    }

    private static Message why(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> Message.of("cli.wrong.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing -> Message.of("cli.wrong.missing", names(missing.getMissing()));
            case OutOfRange number -> Message.of("cli.wrong.value", number.number(), number.option());
            case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
                    Message.of("cli.wrong.value", other.getValue(), name(other.getArgSpec()));
            default -> Message.of("cli.wrong.other", String.valueOf(wrong.getMessage()));
        };
    }

    private static String names(List<ArgSpec> missing) {
        return String.join(", ", missing.stream().map(WrongWords::name).toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }
}
