package jaidee.owners;

import java.util.List;
import java.util.Optional;

/// Who noted what about a pet, and whose it was.
///
/// @param status    who noted that it died, moved or is lost
/// @param owners    the first owner first
public record PetTrace(Optional<Signed> status, Optional<Signed> microchip, Optional<Signed> photo, List<Ownership> owners) {
    public PetTrace {
        owners = List.copyOf(owners);
    }
}
