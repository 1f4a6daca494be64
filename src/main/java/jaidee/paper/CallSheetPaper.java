package jaidee.paper;

import java.util.List;

/// Who is to be called, with what to say and boxes for what came of it.
///
/// @param results what is ticked: as "นัดแล้ว", "ไม่รับสาย"
/// @param note    before the line to write on
public record CallSheetPaper(ListPaper around, List<String> results, String note, List<Call> calls) {
    public CallSheetPaper {
        results = List.copyOf(results);
        calls = List.copyOf(calls);
    }

    /// @param phone    the number to call, large
    /// @param others   other ways to reach the owner
    /// @param warnings what to know before calling
    /// @param pets     who, and what is due
    /// @param say      the words to say, or empty
    /// @param attempts the last tries, one line each
    public record Call(String owner, String phone, List<String> others, List<String> warnings, List<Pet> pets, String say, List<String> attempts) {
        public Call {
            others = List.copyOf(others);
            warnings = List.copyOf(warnings);
            pets = List.copyOf(pets);
            attempts = List.copyOf(attempts);
        }
    }

    /// @param due several lines
    public record Pet(String name, String due) {
    }
}
