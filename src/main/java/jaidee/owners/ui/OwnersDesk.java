package jaidee.owners.ui;

import jaidee.kernel.Days;
import jaidee.kernel.StaffId;
import jaidee.owners.AlertService;
import jaidee.owners.CarerService;
import jaidee.owners.Duplicates;
import jaidee.owners.Enroller;
import jaidee.owners.OwnerSearch;
import jaidee.owners.OwnerService;
import jaidee.owners.PetHandover;
import jaidee.owners.PetService;
import jaidee.owners.PetWords;
import jaidee.owners.PhotoService;
import jaidee.owners.Profiles;
import jaidee.owners.SeenPets;
import jaidee.owners.WeightService;
import jaidee.ui.Background;
import jaidee.ui.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/// All that the screens of this feature work with, made once by the wiring.
///
/// @param seen   what the box at the top offers before anything is typed
/// @param camera takes pictures of pets
/// @param who    the person at the desk now
public record OwnersDesk(OwnerService owners, PetService pets, PetHandover handover, CarerService carers,
                         AlertService alerts, WeightService weights,
                         PhotoService photos, Profiles profiles, Duplicates duplicates, OwnerSearch search,
                         PetWords words, SeenPets seen, PhotoCamera camera, Enroller enroller, Background background, Notices notices, Clock clock,
                         Supplier<StaffId> who) {
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Days.BANGKOK));
    }
}
