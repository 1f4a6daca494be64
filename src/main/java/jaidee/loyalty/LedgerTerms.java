package jaidee.loyalty;

import jaidee.kernel.Points;

/// What may be done with points at the desk beside bills, and from how many on owners are told that some lapse.
///
/// @param secondOver   a correction of more than so many needs a second person
/// @param handedOnADay the most one owner hands on to others in a day
/// @param warnFrom     fewer lapse without a message; at the desk it is said in any case
public record LedgerTerms(Points secondOver, Points handedOnADay, Points warnFrom) {
    public static final LedgerTerms USUAL = new LedgerTerms(Points.of(500), Points.of(2_000), Points.of(100));

    public LedgerTerms {
        secondOver = secondOver == null ? Points.of(500) : secondOver;
        handedOnADay = handedOnADay == null ? Points.of(2_000) : handedOnADay;
        warnFrom = warnFrom == null ? Points.of(100) : warnFrom;
    }
}
