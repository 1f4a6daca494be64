package jaidee.cli;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

/// Where a command says what came of it: answers to one stream, refusals to the other, in the user's language.
///
/// @param watched somebody sits before it: how far a long command is may be told and told over
/// @param secret  the recovery key of a locked clinic whose key file is not there, when somebody gives one
record Console(PrintStream out, PrintStream err, Texts texts, boolean watched, Supplier<Optional<String>> secret) {
    private static final int WIDTH = 40;

    Optional<String> typedKey() {
        return secret.get();
    }

    void say(Message message) {
        out.println(texts.get(message));
    }

    void line(String text) {
        out.println(text);
    }

    void complain(Message message) {
        err.println(texts.get(message));
    }

    /// How far it is, on one line that the next word writes over; nothing when nobody watches, as in a scheduled job.
    void progress(int done, int all) {
        if (!watched) return;
        err.print("\r" + texts.get(Message.of("cli.progress", done * 100 / all)) + (done == all ? "\r" + " ".repeat(WIDTH) + "\r" : ""));
        err.flush();
    }

    int refuse(Refusal reason) {
        complain(reason.message());
        return Cli.REFUSED;
    }
}
