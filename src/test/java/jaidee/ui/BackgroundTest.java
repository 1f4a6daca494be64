package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest extends FxTest {
    private final List<Throwable> unheard = new ArrayList<>();
    private final Threads threads = new Threads(unheard::add);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void workLeavesTheFxThreadAndItsResultComesBackToIt() throws Exception {
        CompletableFuture<List<Boolean>> onFxThread = new CompletableFuture<>();
        onFx(() -> threads.run(Platform::isFxApplicationThread)
                .onSuccess(inWork -> onFxThread.complete(List.of(inWork, Platform.isFxApplicationThread()))));

        assertThat(onFxThread.get(10, TimeUnit.SECONDS)).containsExactly(false, true);
    }

    @Test
    void aFailureWithoutAHandlerIsReported() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        IllegalStateException broken = new IllegalStateException("broken");
        onFx(() -> threads.run(() -> {
            throw broken;
        }).always(ended::countDown));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        settle();
        assertThat(unheard).containsExactly(broken);
    }

    @Test
    void writesComeOneAfterAnotherInTheOrderAsked() throws Exception {
        List<Integer> written = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(50);
        onFx(() -> {
            for (int i = 0; i < 50; i++) {
                int number = i;
                threads.write(() -> written.add(number)).always(ended::countDown);
            }
            return null;
        });

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(written).isSorted().hasSize(50);
    }

    @Test
    void closingWaitsForWritesAskedForBefore() {
        CountDownLatch release = new CountDownLatch(1);
        List<String> written = new ArrayList<>();
        Threads closing = new Threads(unheard::add);
        closing.write(() -> {
            release.await();
            return written.add("first");
        });
        closing.write(() -> written.add("second"));
        release.countDown();
        closing.close();

        assertThat(written).containsExactly("first", "second");
    }
}
