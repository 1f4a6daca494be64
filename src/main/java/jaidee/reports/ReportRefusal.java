package jaidee.reports;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.YearMonth;

/// Why there is no report.
public sealed interface ReportRefusal extends Refusal {
    /// The month has not begun.
    record NotYet(YearMonth month) implements ReportRefusal {
        @Override
        public Message message() {
            return Message.of("reports.refused.not_yet", month.atDay(1));
        }
    }

    /// It was broken off by whoever asked for it.
    record BrokenOff() implements ReportRefusal {
        @Override
        public Message message() {
            return Message.of("reports.refused.broken_off");
        }
    }
}
