package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words stand out from what is behind them by 4.5 to 1, amounts by 7 to 1 (WCAG 2.2, 1.4.3 and 1.4.6), in both themes.
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-[\\w-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource(textBlock = """
            -color-fg-default,    -color-bg-default,        7
            -color-fg-default,    -jd-ground,               7
            -color-fg-default,    -color-accent-subtle,     7
            -jd-amount,           -color-bg-default,        7
            -jd-amount,           -color-accent-subtle,     7
            -color-fg-muted,      -color-bg-default,        4.5
            -color-fg-muted,      -jd-ground,               4.5
            -color-fg-muted,      -color-bg-subtle,         4.5
            -color-fg-muted,      -color-accent-subtle,     4.5
            -color-fg-subtle,     -color-bg-default,        4.5
            -color-fg-subtle,     -color-bg-subtle,         4.5
            -color-accent-fg,     -color-bg-default,        4.5
            -color-accent-fg,     -color-accent-subtle,     4.5
            -color-danger-fg,     -color-bg-default,        4.5
            -color-danger-fg,     -color-danger-subtle,     4.5
            -color-warning-fg,    -color-warning-subtle,    4.5
            -color-success-fg,    -color-success-subtle,    4.5
            -color-fg-emphasis,   -color-accent-emphasis,   4.5
            -color-fg-emphasis,   -color-danger-emphasis,   4.5
            -color-fg-emphasis,   -jd-practice,             4.5
            -jd-silver-fg,        -jd-silver,               4.5
            -jd-gold-fg,          -jd-gold,                 4.5
            -jd-bronze-fg,      -jd-bronze,              4.5
            -jd-green-fg,       -jd-green,               4.5
            -jd-teal-fg,        -jd-teal,                4.5
            -jd-blue-fg,        -jd-blue,                4.5
            -jd-violet-fg,      -jd-violet,              4.5
            -jd-rose-fg,        -jd-rose,                4.5
            -jd-rail-fg,          -jd-rail,                 4.5
            -jd-rail-lit-fg,      -jd-rail-lit,             4.5
            -jd-match-fg,         -jd-match,                4.5
            -jd-focus,            -color-bg-default,        3
            -jd-focus,            -jd-ground,               3
            """)
    void wordsCanBeRead(String words, String behind, double least) throws IOException {
        for (String theme : new String[] {"light", "dark"}) {
            Map<String, Color> colours = colours(theme);
            assertThat(contrast(colours.get(words), colours.get(behind))).as(theme).isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        try (InputStream sheet = ContrastTest.class.getResourceAsStream("/jaidee/ui/" + theme + ".css")) {
            return COLOUR.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
