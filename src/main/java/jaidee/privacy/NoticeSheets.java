package jaidee.privacy;

import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Owner;
import jaidee.paper.DossierPaper;
import jaidee.paper.ListPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The notice on paper, and the form on which an owner says what they agree to and signs. Off the FX thread.
public final class NoticeSheets {
    private final NoticeBook notices;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public NoticeSheets(NoticeBook notices, ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.notices = notices;
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet notice(Language language) {
        Texts texts = Texts.of(language);
        return typesetter.get().dossier(new DossierPaper(around("privacy.notice.title", texts), told(texts)));
    }

    /// One purpose a line with a box for yes and one for no, none of them ticked beforehand (PDPA s.19).
    ///
    /// @param owner whose name is filled in; empty for a form to be filled in by hand
    public Sheet form(Optional<Owner> owner, Language language) {
        Texts texts = Texts.of(language);
        List<DossierPaper.Part> parts = new ArrayList<>();
        parts.add(new DossierPaper.Words(texts.get("privacy.form.intro")));
        parts.add(new DossierPaper.Blank(texts.get("privacy.form.name"), owner.map(each -> each.details().name().titled()).orElse("")));
        parts.add(new DossierPaper.Blank(texts.get("privacy.form.phone"), owner.flatMap(each -> each.details().contact().phones().stream().findFirst()).map(phone -> phone.display()).orElse("")));
        parts.add(new DossierPaper.Blank(texts.get("privacy.form.member"), owner.map(Owner::memberNo).orElse("")));
        parts.add(new DossierPaper.Heading(texts.get("privacy.form.wishes")));
        List<DossierPaper.Fact> wishes = new ArrayList<>();
        for (ConsentPurpose purpose : ConsentPurpose.values())
            wishes.add(new DossierPaper.Fact(texts.get(purpose.named()), texts.get("privacy.form.purpose." + purpose.name().toLowerCase(Locale.ROOT))));
        parts.add(new DossierPaper.Boxes(texts.get("privacy.form.yes"), texts.get("privacy.form.no"), wishes));
        parts.add(new DossierPaper.Blank(texts.get("privacy.form.channels"), ""));
        parts.add(new DossierPaper.Words(texts.get("privacy.form.free")));
        parts.add(new DossierPaper.Signs(List.of(texts.get("privacy.form.signed"), texts.get("privacy.form.staff"), texts.get("privacy.form.day"))));
        parts.addAll(told(texts));
        return typesetter.get().dossier(new DossierPaper(around("privacy.form.title", texts), parts));
    }

    private ListPaper around(String titleKey, Texts texts) {
        return new ListPaper(clinic().name(texts.language()), texts.get(titleKey), texts.get("privacy.notice.version", notices.all().getFirst().version()), "", texts.get("privacy.held.empty"),
                texts.get("privacy.paper.page"), texts.get("privacy.form.foot"));
    }

    private List<DossierPaper.Part> told(Texts texts) {
        Clinic clinic = clinic();
        return notices.all().getFirst().text().in(texts.language()).replace("{clinic}", clinic.name(texts.language())).replace("{address}", clinic.address()).replace("{phone}", HeldValues.phone(clinic.phone())).lines()
                .filter(line -> !line.isBlank()).<DossierPaper.Part>map(line -> line.startsWith("#") ? new DossierPaper.Heading(line.substring(1).strip()) : new DossierPaper.Words(line)).toList();
    }

    private Clinic clinic() {
        return clinics.clinic().orElseThrow();
    }
}
