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
    /// @param others   other numbers
    /// @param pets     one line each: who, and what is due
    /// @param say      the words to say, or empty
    /// @param attempts the last tries, one line each
    public record Call(String owner, String phone, List<String> others, List<Pet> pets, String say, List<String> attempts) {
        public Call {
            others = List.copyOf(others);
            pets = List.copyOf(pets);
            attempts = List.copyOf(attempts);
        }
    }

    /// @param beware what can hurt or be forgotten about it, or empty
    public record Pet(String name, String due, String beware) {
    }
}
