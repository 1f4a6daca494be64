package jaidee.leaflet;

import jaidee.catalogue.CatalogueService;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.loyalty.ProgrammeBook;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.partners.Partner;
import jaidee.partners.PartnerService;
import jaidee.settings.ClinicService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// The leaflet of today on paper. Off the FX thread.
public final class LeafletSheets {
    private final ProgrammeBook programme;
    private final CatalogueService catalogue;
    private final Supplier<List<LeafletRules.Prize>> rewards;
    private final PartnerService partners;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param rewards    that can be had today
    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public LeafletSheets(ProgrammeBook programme, CatalogueService catalogue, Supplier<List<LeafletRules.Prize>> rewards, PartnerService partners,
                         ClinicService clinics, Supplier<Typesetter> typesetter, Clock clock) {
        this.programme = programme;
        this.catalogue = catalogue;
        this.rewards = rewards;
        this.partners = partners;
        this.clinics = clinics;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// @param stock A5; or A4, two to a page
    public Sheet sheet(Stock stock, Language language) {
        return typesetter.get().leaflet(LeafletPapers.of(rules(), clinics.clinic().orElseThrow(), language), stock);
    }

    LeafletRules rules() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        return new LeafletRules(today, programme.on(today), catalogue.all(), catalogue.categories(), rewards.get(),
                partners.all().stream().filter(Partner::active).map(Partner::name).toList());
    }
}
