package jaidee.cli;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import java.io.PrintStream;

/// Where a command says what came of it: answers to one stream, refusals to the other, in the user's language.
record Console(PrintStream out, PrintStream err, Texts texts) {
    void say(Message message) {
        out.println(texts.get(message));
    }

    void line(String text) {
        out.println(text);
    }

    void complain(Message message) {
        err.println(texts.get(message));
    }

    int refuse(Refusal reason) {
        complain(reason.message());
        return Cli.REFUSED;
    }
}
