package jaidee.paper;

import java.util.List;

/// All that stands on a slip a customer pays with, in the wanted language; an empty text is left out.
///
/// @param code    the content of the QR code
/// @param payee   the name that the bank's app will show
/// @param payeeId the number that is paid, with its word before it
/// @param how     what to do with it
/// @param notes   small lines at the end, as that this is no receipt
public record PaySlipPaper(String clinic, String title, String day, String customer, String amountWord, String amount,
                           String amountInWords, String code, String payee, String payeeId, String how, List<String> notes) {
    public PaySlipPaper {
        notes = List.copyOf(notes);
    }
}
