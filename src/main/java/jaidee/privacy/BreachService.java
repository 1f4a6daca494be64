package jaidee.privacy;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.paper.DossierPaper;
import jaidee.paper.ListPaper;
import jaidee.paper.Sheet;
import jaidee.paper.SheetFile;
import jaidee.paper.Spreadsheet;
import jaidee.paper.Typesetter;
import jaidee.segments.SegmentCounts;
import jaidee.segments.SegmentDefinition;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a breach asks for within 72 hours (PDPA s.37(4)): a sheet with what the office has to be told, filled in as far as it is known,
/// and the list of whom it concerns with a way to reach each. Off the FX thread.
public final class BreachService {
    private static final Logger LOG = LoggerFactory.getLogger(BreachService.class);
    private static final List<String> STEPS = List.of("stop", "note", "weigh", "office", "people", "learn");
    private static final List<String> TOLD = List.of("data", "consequences", "measures", "contact");

    private final Transactions transactions;
    private final AuditLog audit;
    private final SegmentCounts segments;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;
    private final RequestRepository requests = new RequestRepository();
    private final BreachRepository concerned = new BreachRepository();

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public BreachService(Transactions transactions, AuditLog audit, SegmentCounts segments, ClinicService clinics, Supplier<Typesetter> typesetter, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.segments = segments;
        this.clinics = clinics;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// Writes the sheet (PDF) and the list (.xlsx) side by side into a folder.
    ///
    /// @param breach number of the request that notes it
    /// @param whom   it concerns; everybody when empty
    /// @return the sheet
    public Outcome<Path> write(long breach, Optional<SegmentDefinition> whom, Path folder, Language language, Authority by) {
        return transactions.read(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY)).then(_ -> {
            Optional<Request> noted = transactions.read(ctx -> requests.find(ctx, breach)).filter(each -> each.kind() == RequestKind.BREACH);
            if (noted.isEmpty()) return Outcome.refused(new PrivacyRefusal.NoBreach());
            Optional<List<OwnerId>> owners = whom.map(segments::owners);
            List<List<Object>> rows = transactions.read(ctx -> concerned.people(ctx, owners));
            String name = "jaidee-breach-" + breach;
            Texts texts = Texts.of(language);
            Path list = folder.resolve(name + ".xlsx");
            try {
                List<String> headings = Stream.of("memberNo", "name", "phone", "lineId", "email").map(column -> texts.get("privacy.held.column." + column)).toList();
                Spreadsheet.write(list, List.of(new Spreadsheet.Page(texts.get("privacy.breach.list"), List.of(texts.get("privacy.breach.list"), texts.get("privacy.breach.as_of", clock.instant(), rows.size())),
                        headings, rows, List.of(), List.of(texts.get("privacy.breach.list_for")))));
            } catch (IOException failed) {
                LOG.warn("whom a breach concerns not written", failed);
                return Outcome.refused(new PrivacyRefusal.NotWritten(String.valueOf(list.getFileName())));
            }
            return SheetFile.save(sheet(noted.get(), rows.size(), language), folder.resolve(name + ".pdf")).then(pdf -> transactions.attempt(ctx -> {
                audit.append(ctx, by.by(), "breach.written", "PRIVACY_CASE", breach, Map.of("owners", rows.size(), "answering", by.answering().value()));
                return Outcome.done(pdf);
            }));
        });
    }

    Sheet sheet(Request breach, int people, Language language) {
        Texts texts = Texts.of(language);
        Clinic clinic = clinics.clinic().orElseThrow();
        List<DossierPaper.Part> parts = new ArrayList<>();
        parts.add(new DossierPaper.Facts(List.of(new DossierPaper.Fact(texts.get("privacy.breach.clinic"), clinic.name(language) + "  " + clinic.address() + "  " + HeldValues.phone(clinic.phone())),
                new DossierPaper.Fact(texts.get("privacy.breach.known"), texts.get("privacy.breach.moment", breach.received())),
                new DossierPaper.Fact(texts.get("privacy.breach.until"), texts.get("privacy.breach.moment", breach.due())),
                new DossierPaper.Fact(texts.get("privacy.breach.people"), texts.get("privacy.breach.so_many", people)), new DossierPaper.Fact(texts.get("privacy.breach.what"), breach.text()))));
        parts.add(new DossierPaper.Heading(texts.get("privacy.breach.to_tell")));
        TOLD.forEach(each -> {
            parts.add(new DossierPaper.Blank(texts.get("privacy.breach.tell." + each), each.equals("contact") ? breach.by() + "  " + HeldValues.phone(clinic.phone()) : ""));
            parts.add(new DossierPaper.Blank("", ""));
        });
        parts.add(new DossierPaper.Heading(texts.get("privacy.breach.steps")));
        STEPS.forEach(each -> parts.add(new DossierPaper.Words((STEPS.indexOf(each) + 1) + ". " + texts.get("privacy.breach.step." + each))));
        parts.add(new DossierPaper.Signs(List.of(texts.get("privacy.breach.signed"), texts.get("privacy.form.day"))));
        return typesetter.get().dossier(new DossierPaper(new ListPaper(clinic.name(language), texts.get("privacy.breach.title"), texts.get("privacy.breach.law"), "", texts.get("privacy.held.empty"),
                texts.get("privacy.paper.page"), texts.get("privacy.breach.foot")), parts));
    }
}
