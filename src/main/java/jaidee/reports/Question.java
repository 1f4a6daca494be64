package jaidee.reports;

import jaidee.kernel.DaySpan;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;

/// A number on the dashboard, as what lies behind it is asked for.
public sealed interface Question {
    /// A figure of some days.
    record Of(Measure measure, DaySpan days) implements Question {
    }

    /// What came in by one way of paying, less what went back by it.
    record Tender(PaymentMethod method, LocalDate day) implements Question {
    }

    /// Who is booked for a day.
    record Booked(LocalDate day) implements Question {
    }

    /// Complaints that nobody has closed.
    record OpenComplaints() implements Question {
    }
}
