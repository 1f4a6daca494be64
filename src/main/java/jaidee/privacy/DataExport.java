package jaidee.privacy;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.paper.Sheet;
import jaidee.paper.SheetFile;
import jaidee.paper.Typesetter;
import jaidee.paper.WholeFile;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that is held on an owner, handed over: a PDF to read and a JSON file that other programs read, side by side (PDPA s.30,
/// s.31). Who took it out is in the log. Off the FX thread.
public final class DataExport {
    private static final Logger LOG = LoggerFactory.getLogger(DataExport.class);

    private final HeldBook held;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public DataExport(HeldBook held, Transactions transactions, AuditLog audit, ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.held = held;
        this.transactions = transactions;
        this.audit = audit;
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet sheet(HeldData data, Language language) {
        return typesetter.get().dossier(HeldPapers.of(data, clinic(), Texts.of(language)));
    }

    /// Writes both files into a folder, named by the member number and the day.
    ///
    /// @return the PDF
    public Outcome<Path> write(OwnerId owner, Path folder, Language language, Authority by) {
        return held.of(owner, by).then(data -> {
            String name = "jaidee-" + data.memberNo() + "-" + LocalDate.ofInstant(data.at(), Days.BANGKOK);
            Path json = folder.resolve(name + ".json");
            try {
                byte[] written = HeldJson.written(data, clinic().name(language), Texts.of(language)).getBytes(StandardCharsets.UTF_8);
                WholeFile.write(json, out -> out.write(written));
            } catch (IOException failed) {
                LOG.warn("data of an owner not written", failed);
                return Outcome.refused(new PrivacyRefusal.NotWritten(String.valueOf(json.getFileName())));
            }
            return SheetFile.save(sheet(data, language), folder.resolve(name + ".pdf")).then(pdf -> logged(data, "file", by).map(_ -> pdf));
        });
    }

    /// Notes that it went out on paper.
    public Outcome<HeldData> printed(HeldData data, Authority by) {
        return logged(data, "paper", by);
    }

    private Outcome<HeldData> logged(HeldData data, String form, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY).map(_ -> {
            audit.append(ctx, by.by(), "owner.exported", "OWNER", data.owner().value(), Map.of("form", form, "rows", data.size(), "answering", by.answering().value()));
            return data;
        }));
    }

    private Clinic clinic() {
        return clinics.clinic().orElseThrow();
    }
}
