package jaidee.till;

import jaidee.kernel.BahtText;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.paper.PaySlipPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What customers scan to pay the clinic: on screen, and on a slip for those who go back to their seat. Off the FX
/// thread.
public final class PayCodes {
    /// The name of the account, where it is not that of the clinic: customers compare it with what their bank shows.
    public static final Setting<String> PAYEE_NAME = Setting.text("promptpay.payee-name", "");
    public static final int LONGEST_NAME = 60;

    private final ClinicService clinics;
    private final SettingsService settings;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public PayCodes(ClinicService clinics, SettingsService settings, Supplier<Typesetter> typesetter, Clock clock) {
        this.clinics = clinics;
        this.settings = settings;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// Empty while the clinic has set no PromptPay number.
    public Optional<Payee> payee() {
        return clinics.clinic().flatMap(clinic -> clinic.promptPay().map(id -> new Payee(id, name(clinic))));
    }

    private Bilingual name(Clinic clinic) {
        String account = settings.value(PAYEE_NAME);
        return account.isEmpty() ? new Bilingual(clinic.nameTh(), clinic.nameEn()) : new Bilingual(account, account);
    }

    /// The slip with the code, for the 80 mm roll. It says itself that it is no receipt.
    ///
    /// @param customer whose bill it is; empty for a walk-in
    public Sheet slip(PayCode code, String customer, Language language) {
        Texts texts = Texts.of(language);
        Clinic clinic = clinics.clinic().orElseThrow();
        List<String> notes = clinic.sample() ? List.of(texts.get("till.slip.not_paid"), texts.get("till.slip.sample"))
                : List.of(texts.get("till.slip.not_paid"));
        return typesetter.get().paySlip(new PaySlipPaper(clinic.name(language), texts.get("till.slip.title"),
                Days.momentText(clock.instant(), language), customer, texts.get("till.slip.amount"), code.amount() + " " + texts.get("money.baht"),
                language == Language.TH ? BahtText.of(code.amount()) : "", code.payload(), code.payee().name().in(language),
                texts.get("till.promptpay.id", code.payee().id().display()), texts.get("till.slip.how"), notes));
    }
}
