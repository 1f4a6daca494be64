package jaidee.checkout.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.SaleId;
import jaidee.ui.Background;
import jaidee.ui.Notices;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The short question after a sale, as the desk and the customer’s screen answer it together: what the customer touches is
/// kept at once, what the desk types when it goes on to the next customer. Nobody ever waits for it.
public final class ShortQuestion {
    /// Who asks and keeps the answers; called off the FX thread.
    public interface Asking {
        /// Nobody is ever asked.
        Asking NOBODY = new Asking() {
            @Override
            public Optional<Asked> ask(SaleId sale) {
                return Optional.empty();
            }

            @Override
            public Outcome<Integer> answer(Asked asked, int score, String words, boolean byCustomer) {
                return Outcome.done(score);
            }

            @Override
            public Outcome<Message> openCase(Asked asked) {
                return Outcome.done(Message.of("checkout.ask.case.opened"));
            }

            @Override
            public void print(Asked asked) {
            }
        };

        Optional<Asked> ask(SaleId sale);

        Outcome<Integer> answer(Asked asked, int score, String words, boolean byCustomer);

        /// Opens a complaint for an answer that was kept.
        ///
        /// @return what the desk is told
        Outcome<Message> openCase(Asked asked);

        /// On the FX thread: prints the question to be answered later.
        void print(Asked asked);
    }

    /// @param lowTo up to which score somebody should care
    public record Asked(SaleId sale, Bilingual words, int lowest, int highest, int lowTo) {
    }

    private final Asking asking;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> score = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
    private SaleId sale;

    public ShortQuestion(Asking asking, Background background, Notices notices) {
        this.asking = asking;
        this.background = background;
        this.notices = notices;
    }

    /// `null` while nobody is asked.
    public ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// `null` before one is chosen.
    public ReadOnlyObjectProperty<Integer> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /// The score is in the books.
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public boolean isLow() {
        return asked.get() != null && score.get() != null && score.get() <= asked.get().lowTo();
    }

    /// Asks after this sale, when it is its turn.
    void begin(SaleId sold) {
        sale = sold;
        asked.set(null);
        score.set(null);
        kept.set(false);
        background.write(() -> asking.ask(sold)).onSuccess(found -> {
            if (sold.equals(sale)) asked.set(found.orElse(null));
        });
    }

    /// At the desk: kept once it goes on.
    void choose(int chosen) {
        Asked now = asked.get();
        if (now != null && !kept.get() && chosen >= now.lowest() && chosen <= now.highest()) score.set(chosen);
    }

    /// One more or less; from nothing to the middle.
    void step(int by) {
        if (asked.get() == null) return;
        choose(score.get() == null ? (asked.get().lowest() + asked.get().highest()) / 2 : Math.clamp(score.get() + by, asked.get().lowest(), asked.get().highest()));
    }

    /// The customer touched a number.
    public void touch(int chosen) {
        Asked now = asked.get();
        if (now == null || kept.get()) return;
        score.set(chosen);
        keep(now, chosen, "", true, () -> { });
    }

    /// Keeps what the desk chose and typed, if anything.
    void goOn(String words) {
        Asked now = asked.get();
        if (now == null || score.get() == null || kept.get() && words.isBlank()) return;
        keep(now, score.get(), words, false, () -> { });
    }

    /// Keeps the answer and opens a complaint for it.
    void openCase(String words) {
        Asked now = asked.get();
        if (now == null || score.get() == null) return;
        Runnable opening = () -> background.write(() -> asking.openCase(now)).onSuccess(outcome -> outcome.handle(notices::done, notices::refused));
        if (kept.get() && words.isBlank()) opening.run();
        else keep(now, score.get(), words, false, opening);
    }

    void print() {
        if (asked.get() != null) asking.print(asked.get());
    }

    private void keep(Asked now, int chosen, String words, boolean byCustomer, Runnable then) {
        kept.set(true);
        background.write(() -> asking.answer(now, chosen, words, byCustomer)).onSuccess(outcome -> outcome.handle(_ -> then.run(), notices::refused));
    }
}
