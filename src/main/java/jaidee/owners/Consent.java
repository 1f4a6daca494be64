package jaidee.owners;

import java.time.Instant;

/// The answer that holds now for one purpose: the newest one given, agreeing or not.
public record Consent(ConsentPurpose purpose, boolean given, Instant at) {
}
