package jaidee.paper;

import java.util.List;

/// What a month comes to between the clinic and a partner, in the wanted language.
///
/// @param parties  who settles with whom, whole lines
/// @param columns  heads of day, number, points of the clinic, points of the partner, money
/// @param sections both ways
/// @param net      who pays, a whole sentence
/// @param amount   as `1,605.00`
/// @param inWords  the amount in words
/// @param state    settled when and by whom, or that it is a draft
/// @param signs    under the lines to sign on
public record SettlementPaper(ListPaper around, List<String> parties, List<String> columns, List<Section> sections, String net, String amount,
                              String inWords, String state, List<String> signs) {
    public SettlementPaper {
        parties = List.copyOf(parties);
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        signs = List.copyOf(signs);
    }

    /// @param rows each with a text for each column
    /// @param sums the same for what they come to
    /// @param none said when there are no rows
    public record Section(String title, List<List<String>> rows, List<String> sums, String none) {
    }
}
