package jaidee.kernel;

/// A line of something reckoned out: what, how many, how that came about, the sum.
///
/// @param words  in the language of whoever reads it
/// @param number at the right; empty where there is none
public record ReckoningLine(Kind kind, String words, String number) {
    public enum Kind {
        /// What counts, with how much.
        PART,
        /// How the part above was reckoned.
        WORKING,
        SUM, HEADING,
        /// What counts nothing, and other things to know.
        REMARK
    }
}
