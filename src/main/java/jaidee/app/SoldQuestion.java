package jaidee.app;

import jaidee.checkout.ui.ShortQuestion;
import jaidee.feedback.Asked;
import jaidee.feedback.Kind;
import jaidee.feedback.QuestionSheets;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Kit;
import java.util.Optional;
import java.util.function.Supplier;

/// The short question after a sale, asked and kept by the book of surveys.
final class SoldQuestion implements ShortQuestion.Asking {
    private final Services services;
    private final QuestionSheets sheets;
    private final PaperDesk desk;
    private final Supplier<StaffId> me;
    private final Kit kit;

    SoldQuestion(Services services, QuestionSheets sheets, PaperDesk desk, Supplier<StaffId> me, Kit kit) {
        this.services = services;
        this.sheets = sheets;
        this.desk = desk;
        this.me = me;
        this.kit = kit;
    }

    @Override
    public Optional<ShortQuestion.Asked> ask(SaleId sale) {
        return services.surveys.ask(sale).filter(asked -> asked.score().isEmpty()).map(asked -> new ShortQuestion.Asked(asked.sale(), asked.question(), asked.kind().lowest(),
                asked.kind().highest(), lowTo(asked.kind())));
    }

    private static int lowTo(Kind kind) {
        int score = kind.lowest();
        while (kind.isLow(score + 1)) score++;
        return score;
    }

    @Override
    public Outcome<Integer> answer(ShortQuestion.Asked asked, int score, String words, boolean byCustomer) {
        return services.surveys.answer(asked.sale(), score, words, byCustomer ? Asked.By.SCREEN : Asked.By.DESK, byCustomer ? null : me.get()).map(_ -> score);
    }

    @Override
    public Outcome<Message> openCase(ShortQuestion.Asked asked) {
        return services.surveys.openCase(asked.sale(), me.get()).map(opened -> Message.of("checkout.ask.case.opened"));
    }

    @Override
    public void print(ShortQuestion.Asked asked) {
        Language language = kit.texts().language();
        StaffId staff = me.get();
        kit.background().write(() -> services.surveys.slip(asked.sale(), staff))
                .onSuccess(outcome -> outcome.handle(slip -> desk.print(() -> sheets.sheet(slip, language)), kit.notices()::refused));
    }
}
