package jaidee.partners;

import java.util.Optional;

/// A partner as typed in.
///
/// @param id empty for a new one
public record PartnerDraft(Optional<PartnerId> id, String name, String contact, String phone, boolean active, Terms terms) {
}
