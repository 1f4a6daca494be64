package jaidee.paper;

import java.util.List;

/// Whose pets have something due, to be worked through with a pen.
///
/// @param columns heads of: owner, pet, what, due, attempts
public record DueListPaper(ListPaper around, List<String> columns, List<Household> households) {
    public DueListPaper {
        columns = List.copyOf(columns);
        households = List.copyOf(households);
    }

    /// @param phones the one to try first at the head
    public record Household(String owner, List<String> phones, List<Line> lines) {
        public Household {
            phones = List.copyOf(phones);
            lines = List.copyOf(lines);
        }
    }

    /// @param since    as "เลย 12 วัน", or empty
    /// @param late     it was due before today
    /// @param attempts the last tries, as "ไม่รับ 20 พ.ย. (2 ครั้ง)", or empty
    public record Line(String pet, String what, String due, String since, boolean late, String attempts) {
    }
}
