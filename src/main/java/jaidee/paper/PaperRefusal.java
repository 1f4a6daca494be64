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

    /// The receipt printer with raw commands does not answer: off, unplugged, another address.
    record PrinterSilent(String address) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.silent", address);
        }
    }

    /// It stopped listening in the middle, as printers do whose paper has run out: what came out may not be whole.
    record PrinterStuck(String address) implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.stuck", address);
        }
    }

    /// Pages do not go through a printer with a roll.
    record RollsOnly() implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.rolls_only");
        }
    }

    /// No printer with raw commands is set up, so nothing can open the drawer.
    record NoDrawer() implements PaperRefusal {
        @Override
        public Message message() {
            return Message.of("paper.refused.no_drawer");
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
