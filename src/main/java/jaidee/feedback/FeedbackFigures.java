package jaidee.feedback;

import jaidee.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What customers said on some days, and how it was answered. Of days that are over it never changes.
///
/// @param from         the first day, `to` the last
/// @param nps          of the answers of these days, as `satisfaction`
/// @param opened       complaints made on these days
/// @param closed       complaints that somebody closed on these days
/// @param overdue      complaints that were open at the end of the last day and due before it or on it
/// @param daysToAnswer of the first answers given on these days, the median of the days since the complaint; empty where there was none
/// @param themes       of all that was given one on these days, the most frequent first
public record FeedbackFigures(LocalDate from, LocalDate to, Tally nps, Tally satisfaction, int opened, int praised, int closed, int overdue,
                              Optional<BigDecimal> daysToAnswer, List<ThemeCount> themes) {
    /// How many themes a month is told by.
    public static final int TOP = 5;

    public FeedbackFigures {
        themes = List.copyOf(themes);
    }

    /// @param complaints among them
    public record ThemeCount(String code, Bilingual name, int count, int complaints) {
    }

    public int answers() {
        return nps.answers() + satisfaction.answers();
    }

    public List<ThemeCount> topThemes() {
        return themes.stream().limit(TOP).toList();
    }
}
