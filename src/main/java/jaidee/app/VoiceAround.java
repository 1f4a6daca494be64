package jaidee.app;

import jaidee.checkout.PastSale;
import jaidee.feedback.ui.CaseDesk;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.SaleId;
import jaidee.staff.StaffMember;
import java.util.List;

/// Who and what a case can be about, from all the books.
record VoiceAround(Services services) implements CaseDesk.Around {
    private static final int OWNERS = 8, BILLS = 3;

    @Override
    public List<CaseDesk.Who> owners(String typed) {
        return services.search.find(typed, OWNERS).stream().map(hit -> new CaseDesk.Who(hit.owner().id(), hit.owner().name().spoken(),
                hit.owner().phones().stream().findFirst().map(PhoneNumber::display).orElse(""))).distinct().toList();
    }

    @Override
    public List<CaseDesk.Choice<PetId>> pets(OwnerId owner) {
        return services.profiles.of(owner).map(profile -> profile.pets().stream().map(card -> new CaseDesk.Choice<>(card.pet().id(), card.pet().name())).toList()).orElse(List.of());
    }

    @Override
    public List<CaseDesk.Choice<SaleId>> bills(OwnerId owner) {
        return services.history.of(owner, BILLS).stream().map(VoiceAround::bill).toList();
    }

    private static CaseDesk.Choice<SaleId> bill(PastSale sale) {
        return new CaseDesk.Choice<>(sale.id(), Days.numeric(sale.day()) + " · " + sale.number());
    }

    @Override
    public List<StaffMember> people() {
        return services.staff.all().stream().filter(StaffMember::active).toList();
    }
}
