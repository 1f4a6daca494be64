package jaidee.feedback.ui;

import jaidee.feedback.CaseBook;
import jaidee.feedback.FeedbackFigures;
import jaidee.feedback.VoiceFile;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.staff.Approvals;
import jaidee.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// What the page of cases works with.
///
/// @param me      who is at the desk
/// @param dueDays within how many days a complaint is answered
public record CaseDesk(CaseBook cases, VoiceFile file, Figures figures, Around around, Approvals approvals, Supplier<StaffId> me, Supplier<Long> dueDays) {
    /// Off the FX thread.
    public interface Figures {
        FeedbackFigures of(LocalDate from, LocalDate to);
    }

    /// Who and what a case is about; asked off the FX thread.
    public interface Around {
        List<Who> owners(String typed);

        List<Choice<PetId>> pets(OwnerId owner);

        /// The last bills, the newest first.
        List<Choice<SaleId>> bills(OwnerId owner);

        /// Who works here.
        List<StaffMember> people();
    }

    /// @param phone as one says it; empty when there is none
    public record Who(OwnerId id, String name, String phone) {
    }

    public record Choice<T>(T id, String name) {
    }
}
