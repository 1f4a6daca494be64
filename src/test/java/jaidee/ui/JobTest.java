package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTest {
    private final SameThread background = new SameThread();
    private final List<String> shown = new ArrayList<>();

    @Test
    void onlyTheNewestAnswerIsShown() {
        Latest search = background.latest();
        background.hold();
        search.run(() -> "ส").onSuccess(shown::add);
        search.run(() -> "สม").onSuccess(shown::add);
        background.release();

        assertThat(shown).containsExactly("สม");
    }

    @Test
    void anOvertakenQuestionIsNotEvenAsked() {
        Latest search = background.latest();
        background.hold();
        search.run(() -> shown.add("asked first"));
        search.run(() -> shown.add("asked second"));
        background.release();

        assertThat(shown).containsExactly("asked second");
    }

    @Test
    void aForgottenQuestionHasNoAnswer() {
        Latest search = background.latest();
        background.hold();
        search.run(() -> "สม").onSuccess(shown::add);
        search.forget();
        background.release();

        assertThat(shown).isEmpty();
    }

    @Test
    void busyLastsAsLongAsTheLongestOfItsJobs() {
        Busy busy = new Busy();
        background.run(() -> "done at once").during(busy);
        assertThat(busy.property().get()).isFalse();
        background.hold();
        background.run(() -> "a").during(busy);
        background.latest().run(() -> "b").during(busy);
        assertThat(busy.property().get()).isTrue();
        background.release();
        assertThat(busy.property().get()).isFalse();
    }

    @Test
    void busyEndsWhenTheWorkFails() {
        Busy busy = new Busy();
        background.run(() -> {
            throw new IllegalStateException("broken");
        }).during(busy).onFailure(reason -> shown.add(reason.getMessage()));

        assertThat(busy.property().get()).isFalse();
        assertThat(shown).containsExactly("broken");
        assertThat(background.unheard()).isEmpty();
    }

    @Test
    void aFailureNobodyAskedForIsNotForgotten() {
        background.run(() -> {
            throw new IllegalStateException("broken");
        }).onSuccess(result -> shown.add("never"));

        assertThat(shown).isEmpty();
        assertThat(background.unheard()).extracting(Throwable::getMessage).containsExactly("broken");
    }
}
