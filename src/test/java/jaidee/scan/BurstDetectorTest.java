package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurstDetectorTest {
    private final BurstDetector detector = new BurstDetector();
    private long now = TimeUnit.HOURS.toNanos(3);

    private void type(String text, int gapMillis) {
        for (char c : text.toCharArray()) {
            after(gapMillis);
            detector.typed(c, now);
        }
    }

    private void after(int millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private Optional<String> enter(int gapMillis) {
        after(gapMillis);
        return detector.terminated(now);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 16, 20, 35})
    void aScannerOfAnyPaceIsRecognisedAtEnter(int gap) {
        type("JM.7K3QZ9D2A8FHX", gap);
        assertThat(enter(gap)).contains("JM.7K3QZ9D2A8FHX");
    }

    @ParameterizedTest
    @ValueSource(ints = {36, 50, 79, 81, 120, 300})
    void aTypistOfAnyPaceIsNot(int gap) {
        type("สมหญิง ใจงาม", gap);
        assertThat(enter(gap)).isEmpty();
        type("somying jaingam", gap);
        after(500);
        assertThat(detector.silent(now)).isEmpty();
    }

    @Test
    void fiveCharactersAreTooFew() {
        type("12345", 5);
        assertThat(enter(5)).isEmpty();
        type("123456", 5);
        assertThat(enter(5)).contains("123456");
    }

    @Test
    void oneLongGapBeginsAnew() {
        type("ab", 5);
        after(81);
        type("123456", 0);
        assertThat(enter(5)).contains("123456");
    }

    @Test
    void aShortHiccupOfTheScannerIsForgiven() {
        type("12345", 5);
        after(70);
        type("6789", 5);
        assertThat(enter(60)).contains("123456789");
    }

    @Test
    void aTypistWithSomeFastPairsIsNotAScanner() {
        for (int i = 0; i < 6; i++) {
            type("ti", 70);
            type("h", 12);
        }
        assertThat(enter(70)).isEmpty();
    }

    @Test
    void halfOfTheGapsDecide() {
        type("1", 0);
        type("23", 35);
        type("4567", 80);
        assertThat(enter(5)).isEmpty();
        type("1", 200);
        type("2345", 35);
        type("678", 80);
        assertThat(enter(5)).contains("12345678");
    }

    @Test
    void aLateEnterIsAPersons() {
        type("123456789", 5);
        assertThat(enter(81)).isEmpty();
        after(200);
        assertThat(detector.silent(now)).isEmpty();
    }

    @Test
    void silenceEndsTheScanOfAScannerThatSendsNoEnter() {
        type("123456789", 5);
        after(99);
        assertThat(detector.silent(now)).isEmpty();
        after(1);
        assertThat(detector.silent(now)).contains("123456789");
        assertThat(detector.silent(now)).isEmpty();
        assertThat(detector.isWaiting()).isFalse();
    }

    @Test
    void aSecondOrLateEnterOfTheSameScanIsItsEcho() {
        type("123456789", 5);
        assertThat(enter(5)).isPresent();
        after(60);
        assertThat(detector.isEcho(now)).isTrue();
        after(100);
        assertThat(detector.isEcho(now)).isFalse();
    }

    @Test
    void anEnterOfAPersonIsNoEcho() {
        assertThat(detector.isEcho(now)).isFalse();
        type("ab", 90);
        assertThat(enter(50)).isEmpty();
        assertThat(detector.isEcho(now)).isFalse();
    }

    @Test
    void aKeyHeldDownIsNoScanner() {
        type("0000000000000000000000", 30);
        assertThat(enter(30)).isEmpty();
        type("0000000000000000000000", 30);
        after(200);
        assertThat(detector.silent(now)).isEmpty();
    }

    @Test
    void theFirstCharacterOfEachRunIsTold() {
        assertThat(detector.typed('a', now)).isTrue();
        after(10);
        assertThat(detector.typed('b', now)).isFalse();
        after(81);
        assertThat(detector.typed('c', now)).isTrue();
    }

    @Test
    void fromTheThirdFastCharacterOnItRuns() {
        type("12", 5);
        assertThat(detector.isRunning(now)).isFalse();
        type("3", 5);
        assertThat(detector.isRunning(now)).isTrue();
        after(36);
        assertThat(detector.isRunning(now)).isFalse();
    }

    @Test
    void twoScansInARowAreTwo() {
        type("123456", 5);
        assertThat(enter(5)).contains("123456");
        type("654321", 5);
        assertThat(enter(5)).contains("654321");
    }

    @Test
    void anEndlessStreamIsCutAtTheLongestCode() {
        type("12".repeat(10_000), 1);
        assertThat(enter(1).orElseThrow()).hasSize(7089);
    }

    @Property(tries = 500)
    void nothingIsEverRecognisedWhenEveryGapIsAPersons(@ForAll @Size(max = 60) java.util.List<@IntRange(min = 36, max = 400) Integer> gaps) {
        BurstDetector fresh = new BurstDetector();
        long at = 1;
        for (int gap : gaps) {
            at += TimeUnit.MILLISECONDS.toNanos(gap);
            fresh.typed((char) ('a' + gap % 26), at);
        }
        assertThat(fresh.terminated(at + 1)).isEmpty();
    }
}
