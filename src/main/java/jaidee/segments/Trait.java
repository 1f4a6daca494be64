package jaidee.segments;

/// What a condition can ask about. Those of pets have to hold for one and the same living pet of the owner.
public enum Trait {
    /// Kind of animal; `Species`.
    SPECIES(Shape.AMONG, true),
    /// As it stands in the pet's record, in either language.
    BREED(Shape.AMONG, true),
    /// In whole years or months lived; pets of unknown birth have none.
    AGE(Shape.BETWEEN, true),
    SEX(Shape.AMONG, true),
    NEUTERED(Shape.AMONG, true),
    /// Of the last weighing that holds, in grams.
    WEIGHT(Shape.BETWEEN, true),
    /// Care whose day has passed, by kind.
    OVERDUE(Shape.AMONG, true),
    /// Care due from today on, by kind, within a span.
    DUE(Shape.AMONG, true),
    /// Months in which it was born, 1 to 12, or `THIS` for the month of today; a birth that was guessed from the age has none.
    BIRTHDAY(Shape.AMONG, true),

    /// Came before, and last so long ago or longer.
    AWAY(Shape.SINCE, false),
    /// Came within the span.
    CAME(Shape.SINCE, false),
    /// Came for the first time ever within the span.
    FIRST(Shape.SINCE, false),
    /// Days with a visit.
    VISITS(Shape.BETWEEN, false),
    /// Satang, less what was given back.
    SPENT(Shape.BETWEEN, false),
    /// Satang a bill, of those who have one.
    AVERAGE(Shape.BETWEEN, false),
    TIER(Shape.AMONG, false),
    /// That can be spent now.
    POINTS(Shape.BETWEEN, false),
    /// Holds a coupon that can be used today, by code of its design; none named: any.
    COUPON(Shape.AMONG, false),
    /// Used one; none named: any.
    COUPON_USED(Shape.AMONG, false),
    /// Was sold something and kept it: `GROUP:GROOM`, `ITEM:17`.
    TOOK(Shape.AMONG, false),
    /// How they came to know the clinic: `SOURCE:3` of the clinic's list, or what was written.
    SOURCE(Shape.AMONG, false),
    /// Somebody recommended the clinic to them.
    REFERRED(Shape.FACT, false),
    /// Owners whom they recommended the clinic to.
    REFERRER(Shape.BETWEEN, false),
    /// Said yes, for at least one way to be reached.
    CONSENT(Shape.AMONG, false),
    /// How they like to be reached.
    CHANNEL(Shape.AMONG, false),
    /// Sub-district, district or province.
    PLACE(Shape.AMONG, false),
    PHONE(Shape.FACT, false),
    /// Living pets.
    PETS(Shape.BETWEEN, false),
    /// Complained, and it is not closed.
    COMPLAINT(Shape.FACT, false),
    /// Their last answer whether they would recommend the clinic, 0 to 10.
    NPS(Shape.BETWEEN, false),
    /// `Rfm.Segment`.
    RFM(Shape.AMONG, false),
    /// Scores of recency and frequency, 1 to 5.
    RECENCY(Shape.BETWEEN, false),
    FREQUENCY(Shape.BETWEEN, false),
    /// Of the fifth of owners who spent most in the last twelve months.
    BEST_FIFTH(Shape.FACT, false);

    /// How a condition about it looks.
    public enum Shape {
        AMONG, BETWEEN, SINCE, FACT
    }

    private final Shape shape;
    private final boolean ofPet;

    Trait(Shape shape, boolean ofPet) {
        this.shape = shape;
        this.ofPet = ofPet;
    }

    public Shape shape() {
        return shape;
    }

    public boolean ofPet() {
        return ofPet;
    }

    /// Whether a condition about it may be limited to a span of days.
    public boolean spans() {
        return switch (this) {
            case DUE, VISITS, SPENT, AVERAGE, COUPON_USED, TOOK -> true;
            default -> false;
        };
    }

    /// Whether naming nothing means any.
    public boolean anyWhenEmpty() {
        return this == COUPON || this == COUPON_USED || this == OVERDUE || this == DUE;
    }

    /// Whether its numbers are satang.
    public boolean money() {
        return this == SPENT || this == AVERAGE;
    }
}
