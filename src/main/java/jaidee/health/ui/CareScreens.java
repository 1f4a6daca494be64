package jaidee.health.ui;

import jaidee.health.BookEntry;
import jaidee.health.CareBook;
import jaidee.health.CareDesk;
import jaidee.health.CareDues;
import jaidee.health.CareHistories;
import jaidee.health.CareOverrides;
import jaidee.health.CareProductId;
import jaidee.kernel.Message;
import jaidee.kernel.SaleId;
import jaidee.owners.ui.PetPage;
import jaidee.owners.ui.PetSection;
import jaidee.owners.ui.PetSections;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Kit;
import java.util.List;

/// What this feature shows elsewhere: the book and the dues on the profile of a pet, and the form that completes what a
/// sale wrote down.
public final class CareScreens implements PetSections {
    private record Open(List<BookEntry> entries, CareDesk.Form form) {
    }

    private final PetCareModel.Services services;
    private final Approvals approvals;
    private final Kit kit;

    public CareScreens(CareBook book, CareOverrides overrides, CareDesk desk, CareHistories histories, CareDues dues, Approvals approvals, Kit kit) {
        this.services = new PetCareModel.Services(book, overrides, desk, histories, dues);
        this.approvals = approvals;
        this.kit = kit;
    }

    @Override
    public List<PetSection> sections(PetPage page) {
        PetCareModel care = new PetCareModel(page.pet(), services, approvals, kit.background(), kit.notices(), page.reload());
        return List.of(new DueCard(care, kit), new BookCard(care, kit));
    }

    /// Asks for lot, vet and site of what was sold with a bill and still lacks them; nothing when nothing does.
    public void complete(SaleId sale, Runnable closed) {
        kit.background().run(() -> {
            List<BookEntry> open = services.book().of(sale).stream().filter(BookEntry::isToComplete).toList();
            List<CareProductId> products = open.stream().flatMap(entry -> entry.product().stream()).toList();
            return new Open(open, services.desk().form(products));
        }).onSuccess(found -> {
            if (found.entries().isEmpty()) return;
            new CompletePanel((completions, done, refused) -> approvals.ask(Right.RECORD_HEALTH, Message.of("health.complete"),
                    by -> kit.background().write(() -> services.book().complete(completions, by))
                            .onSuccess(outcome -> outcome.handle(written -> done.run(), refused))), found.entries(), found.form(), kit).open(closed);
        });
    }
}
