package jaidee.app;

import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import jaidee.partners.PartnerSheets;
import jaidee.partners.ui.ExchangeModel;
import jaidee.partners.ui.ExchangeView;
import jaidee.partners.ui.PartnerDesk;
import jaidee.partners.ui.PartnersModel;
import jaidee.partners.ui.PartnersView;
import jaidee.partners.ui.VoucherModel;
import jaidee.partners.ui.VoucherView;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// The screens of partners with all they need.
final class PartnerScreens {
    private static final int MOST = 8;

    private final Kit kit;
    private final PartnerDesk desk;

    PartnerScreens(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk paperDesk, DeskPapers papers) {
        this.kit = kit;
        this.desk = new PartnerDesk(services.partners, services.exchange, services.settlements,
                new PartnerSheets(services.settlements, services.clinics, services.staff, papers::typesetter, services.clock),
                owner -> services.owners.find(owner).map(known -> new PartnerDesk.Account(owner, known.name().titled(),
                        services.ledger.standing(owner).balance())), typed -> found(services, typed), approvals, paperDesk, onDuty::id);
    }

    private static List<Hit<OwnerId>> found(Services services, String typed) {
        return services.search.find(typed, MOST).stream().map(hit -> {
            OwnerLine owner = hit.owner();
            String detail = Stream.concat(owner.phones().stream().limit(1).map(phone -> phone.display()), owner.pets().stream().map(PetLine::name))
                    .collect(Collectors.joining("  ·  "));
            return Hit.of(owner.id(), Feather.USER, Marked.plain(owner.name().spoken()), Marked.plain(detail));
        }).toList();
    }

    Screen partners() {
        return new PartnersView(new PartnersModel(desk, kit.background(), kit.notices()), desk, kit);
    }

    Screen exchange(OwnerId owner) {
        return new ExchangeView(new ExchangeModel(owner, desk, kit.background(), kit.notices()), kit);
    }

    Screen voucher(String code, Optional<OwnerId> owner) {
        return new VoucherView(new VoucherModel(code, owner, desk, kit.background(), kit.notices()), kit);
    }
}
