package jaidee.segments;

import java.util.EnumSet;
import java.util.Set;

/// What is recorded, in portions that can be read one without the other: a question about cats does not wait for the bills.
enum Part {
    PETS, DUES, WEIGHTS, BILLS, RETURNS, POINTS, TIERS, COUPONS, CONSENTS, VOICE;

    static Set<Part> of(Trait trait) {
        return switch (trait) {
            case SPECIES, BREED, AGE, SEX, NEUTERED, BIRTHDAY, PETS -> EnumSet.of(PETS);
            case WEIGHT -> EnumSet.of(PETS, WEIGHTS);
            case OVERDUE, DUE -> EnumSet.of(PETS, DUES);
            case AWAY, CAME, FIRST, VISITS, SPENT, AVERAGE, RFM, RECENCY, FREQUENCY, BEST_FIFTH -> EnumSet.of(BILLS);
            case TOOK -> EnumSet.of(BILLS, RETURNS);
            case POINTS -> EnumSet.of(POINTS);
            case TIER -> EnumSet.of(TIERS);
            case COUPON, COUPON_USED -> EnumSet.of(COUPONS);
            case CONSENT -> EnumSet.of(CONSENTS);
            case COMPLAINT, NPS -> EnumSet.of(VOICE);
            case SOURCE, REFERRED, REFERRER, CHANNEL, PLACE, PHONE -> EnumSet.noneOf(Part.class);
        };
    }
}
