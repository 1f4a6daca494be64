package jaidee.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Told;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every unexpected failure ends: it is logged once and told calmly, with a short code that can be read over
/// the phone. The same fault in the same place has the same code on every computer.
public final class Faults {
    /// @param code    six letters and digits, such as `K7Q-2MD`
    /// @param told    what it has to say to the person at the desk; empty for a plain bug
    /// @param details what the person may copy and send on
    public record Fault(String code, Optional<Message> told, String details) {
        /// Letters and digits that are not taken for one another when read aloud.
        private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

        public static Fault of(Throwable reason) {
            StringWriter trace = new StringWriter();
            reason.printStackTrace(new PrintWriter(trace));
            return new Fault(code(reason), Told.by(reason), trace.toString());
        }

        private static String code(Throwable reason) {
            int hash = 7;
            for (Throwable each = reason; each != null; each = each.getCause()) {
                hash = 31 * hash + each.getClass().getName().hashCode();
                for (StackTraceElement frame : each.getStackTrace())
                    if (frame.getClassName().startsWith("jaidee."))
                        hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
            }
            StringBuilder code = new StringBuilder();
            long left = Integer.toUnsignedLong(hash);
            for (int i = 0; i < 6; i++, left /= SIGNS.length()) {
                if (i == 3) code.append('-');
                code.append(SIGNS.charAt((int) (left % SIGNS.length())));
            }
            return code.toString().toUpperCase(Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Consumer<Fault> shown = fault -> {
    };
    private volatile boolean any;

    /// Who shows a fault, once there is a window to show it in. Called on the FX thread.
    public void shownBy(Consumer<Fault> shown) {
        this.shown = shown;
    }

    /// Whether one was ever reported.
    public boolean any() {
        return any;
    }

    /// From any thread.
    public void report(Throwable reason) {
        any = true;
        Fault fault = Fault.of(reason);
        LOG.error("fault {}", fault.code(), reason);
        if (Platform.isFxApplicationThread()) shown.accept(fault);
        else Platform.runLater(() -> shown.accept(fault));
    }
}
