package jaidee.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningInstanceTest {
    @TempDir
    Path temp;

    @Test
    void aSecondStartBringsTheFirstForward() {
        AtomicInteger asked = new AtomicInteger();
        try (RunningInstance running = RunningInstance.listen(temp, asked::incrementAndGet).orElseThrow()) {
            assertThat(RunningInstance.askToComeForward(temp)).isTrue();
            assertThat(RunningInstance.askToComeForward(temp)).isTrue();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void nobodyAnswersWhereNobodyListens() {
        assertThat(RunningInstance.askToComeForward(temp)).isFalse();
        RunningInstance.listen(temp, () -> { }).orElseThrow().close();
        assertThat(RunningInstance.askToComeForward(temp)).isFalse();
    }

    @Test
    void whatAKilledProcessLeftBehindIsInNobodysWay() throws Exception {
        Files.createFile(temp.resolve("jaidee.sock"));
        assertThat(RunningInstance.askToComeForward(temp)).isFalse();

        try (RunningInstance running = RunningInstance.listen(temp, () -> { }).orElseThrow()) {
            assertThat(RunningInstance.askToComeForward(temp)).isTrue();
        }
    }

    @Test
    void aLongPathAndThaiLettersAreFine() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("คลินิกรักสัตว์ใจดี").resolve("ข้อมูลของคลินิกทั้งหมด"));
        try (RunningInstance running = RunningInstance.listen(folder, () -> { }).orElseThrow()) {
            assertThat(RunningInstance.askToComeForward(folder)).isTrue();
        }
    }

    @Test
    void aWindowThatFailsToComeForwardGoesOnListening() {
        AtomicInteger asked = new AtomicInteger();
        try (RunningInstance running = RunningInstance.listen(temp, () -> {
            if (asked.incrementAndGet() == 1) throw new IllegalStateException("no window yet");
        }).orElseThrow()) {
            assertThat(RunningInstance.askToComeForward(temp)).isFalse();
            assertThat(RunningInstance.askToComeForward(temp)).isTrue();
        }
    }
}
