package jaidee.settings;

import jaidee.kernel.Language;
import java.time.Instant;
import java.util.Optional;

/// The clinic as it stands on receipts and cards.
///
/// @param phone      as `PhoneNumber.number` stores it, with an extension after `#` if there is one
/// @param taxId      13 digits; always there when the clinic is registered for VAT
/// @param branchCode five digits, `00000` for the head office
/// @param promptPay  who is paid by PromptPay QR
/// @param sample     the practice clinic: its papers say so
public record Clinic(String nameTh, String nameEn, String address, String phone, Optional<String> taxId,
                     String branchCode, boolean vatRegistered, Optional<PromptPayId> promptPay, boolean sample,
                     Instant openedAt) {
    public String name(Language language) {
        return language == Language.TH ? nameTh : nameEn;
    }
}
