package jaidee.feedback;

import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.paper.QuestionPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The question on paper, on the 80 mm roll: a number is circled at home, and the code typed or scanned when it comes back.
/// It names nobody. Off the FX thread.
public final class QuestionSheets {
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    public QuestionSheets(ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet sheet(SurveyBook.Slip slip, Language language) {
        return typesetter.get().questionRoll(paper(slip, clinics.clinic().orElseThrow(), language));
    }

    private static QuestionPaper paper(SurveyBook.Slip slip, Clinic clinic, Language language) {
        Texts texts = Texts.of(language);
        Kind kind = slip.asked().kind();
        List<String> scores = IntStream.rangeClosed(kind.lowest(), kind.highest()).mapToObj(Integer::toString).toList();
        return new QuestionPaper(clinic.name(language), phone(clinic, texts), texts.get("feedback.slip.kind"), slip.asked().question().in(language), scores,
                texts.get("feedback.slip.circle"), texts.get("feedback.slip.ends." + kind), texts.get("feedback.slip.words"), texts.get("feedback.slip.back"),
                slip.code().text(), slip.code().readable());
    }

    private static String phone(Clinic clinic, Texts texts) {
        if (clinic.phone().isBlank()) return "";
        return PhoneNumber.parse(clinic.phone()) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number) ? number.display(texts.language()) : clinic.phone();
    }
}
