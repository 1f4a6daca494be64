package jaidee.checkout;

import jaidee.catalogue.VatClass;

/// How value added tax applies to a bill of a day.
///
/// @param basisPoints   700 is 7 %; 0 when the clinic is not registered
/// @param inclusive     prices include the tax
/// @param medicineTaxed medicine taken home belongs to the treatment (the accountant's decision)
public record VatTerms(int basisPoints, boolean inclusive, boolean medicineTaxed) {
    public static final VatTerms NOT_REGISTERED = new VatTerms(0, true, true);

    boolean taxes(VatClass vatClass) {
        return switch (vatClass) {
            case VATABLE -> true;
            case MEDICINE -> medicineTaxed;
            case EXEMPT -> false;
        };
    }
}
