package jaidee.partners;

/// A shop or hotel with which points are exchanged.
///
/// @param contact whom to ask for there
/// @param active  exchanges now; vouchers printed before are honoured all the same
/// @param version of its terms
public record Partner(PartnerId id, String name, String contact, String phone, boolean active, int version, Terms terms) {
}
