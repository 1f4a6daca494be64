package jaidee.paper;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.nio.file.Path;

/// Why something did not become paper or a file.
public sealed interface PaperRefusal extends Refusal {
    /// No printer is installed on this computer.
    record NoPrinter() implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.no_printer");
        }
    }

    /// The printer chosen once is not there any more.
    record PrinterGone(String printer) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.gone", printer);
        }
    }

    /// The printer is known but takes no jobs: off, stopped, no paper.
    record PrinterOff(String printer) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.off", printer);
        }
    }

    /// The system would not take the job.
    record JobFailed(String printer) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.failed", printer);
        }
    }

    record DiskFull(Path file) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.disk_full", file.toString());
        }
    }

    /// The folder is missing or may not be written.
    record NotWritable(Path file) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.not_writable", file.toString());
        }
    }
}
