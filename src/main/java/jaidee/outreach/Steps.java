package jaidee.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// When an owner is reached out to, in days from the due day: −14, −3, +7, +30, and then no more.
///
/// @param days ascending, each once
public record Steps(List<Integer> days) {
    public static final Steps USUAL = new Steps(List.of(-14, -3, 7, 30));
    private static final int MOST = 8, FARTHEST = 365;

    public Steps {
        days = days.stream().distinct().sorted().toList();
        if (days.isEmpty() || days.size() > MOST || days.stream().anyMatch(day -> Math.abs(day) > FARTHEST))
            throw new IllegalArgumentException("steps " + days);
    }

    public int first() {
        return days.getFirst();
    }

    /// Reads `-14, -3, 7, 30`; empty for anything else.
    public static Optional<Steps> parse(String text) {
        try {
            return Optional.of(new Steps(Arrays.stream(text.split("[,;\\s]+")).filter(part -> !part.isBlank())
                    .map(part -> Integer.parseInt(part.replace("+", "").replace('−', '-'))).toList()));
        } catch (IllegalArgumentException notSteps) {
            return Optional.empty();
        }
    }

    /// As it is typed: `-14, -3, +7, +30`.
    public String text() {
        return days.stream().map(day -> day > 0 ? "+" + day : day.toString()).collect(Collectors.joining(", "));
    }
}
