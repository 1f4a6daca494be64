package jaidee.owners;

import jaidee.kernel.OwnerId;

/// What a later feature adds to the profile of an owner. Called inside one read of the database, so it may read as it
/// likes and sees the same moment as all else on the profile.
@FunctionalInterface
public interface ProfileExtras {
    ProfileFacts of(OwnerId owner);
}
