package jaidee.health;

import jaidee.health.ui.CareRulesModel;
import jaidee.health.ui.CareRulesView;
import jaidee.owners.Species;
import jaidee.kernel.PetId;
import jaidee.ui.Kit;
import java.util.List;
import java.util.Optional;

/// The screen of protocols over a clinic with some pets.
public final class RulesDesk implements AutoCloseable {
    private final HealthDesk desk = new HealthDesk();

    public RulesDesk() {
        for (int year = 2016; year < 2026; year++) {
            PetId dog = desk.pet("โมจิ", Species.DOG, year + "-01-01");
            PetId cat = desk.pet("ส้ม", Species.CAT, year + "-06-01");
            for (String day : List.of("2024-03-01", "2024-04-01", "2026-0" + (year - 2015) % 10 + "-10")) desk.give(dog, day.replace("-00-", "-01-"), "D-CORE");
            for (String day : List.of("2024-03-01", "2024-04-01", "2025-11-2" + (year - 2016))) desk.give(cat, day, "C-CORE");
        }
    }

    public CareRulesModel model(Kit kit) {
        return new CareRulesModel(desk.protocols, desk.recomputing, (right, deed, granted) -> granted.accept(desk.allowed()), kit.background(),
                kit.notices(), kit.clock());
    }

    public CareRulesView view(CareRulesModel model, Kit kit) {
        return new CareRulesView(model, desk.recomputing, kit);
    }

    public CareProtocol inForce() {
        return desk.protocols.inForce();
    }

    public List<ProtocolVersion> versions() {
        return desk.protocols.versions();
    }

    public boolean idle() {
        return desk.recomputing.progress().isEmpty() && desk.transactions.<Boolean>read(ctx -> new CareRuleRepository().working(ctx).isEmpty());
    }

    public CareRule rule(Species species, String group) {
        return inForce().rule(species, group).orElseThrow();
    }

    public Optional<Span> again(Species species, String group) {
        return rule(species, group).term(CareTerm.AGAIN);
    }

    @Override
    public void close() {
        desk.close();
    }
}
