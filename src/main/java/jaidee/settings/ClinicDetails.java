package jaidee.settings;

import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.kernel.TaxId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is typed about the clinic, on the first start or later in the settings: phone and ids with or without dashes;
/// PromptPay may be empty, the tax id too when the clinic is not registered for VAT.
public record ClinicDetails(String nameTh, String nameEn, String address, String phone, String taxId,
                            boolean vatRegistered, String promptPay) {
    private static final String HEAD_OFFICE = "00000";
    private static final int PHONE = 40;

    /// One of the details is missing or can't be right.
    public record Refused(String field, Message message) implements Refusal {
    }

    /// Everything that is wrong, in the order of the form; empty when all is well.
    public List<Refusal> check() {
        List<Refusal> wrong = new ArrayList<>();
        read(false, Instant.EPOCH, wrong);
        return wrong;
    }

    /// The clinic they describe, or the first thing that is wrong.
    Outcome<Clinic> read(boolean sample, Instant opened) {
        List<Refusal> wrong = new ArrayList<>();
        Clinic clinic = read(sample, opened, wrong);
        return wrong.isEmpty() ? Outcome.done(clinic) : Outcome.refused(wrong.getFirst());
    }

    private Clinic read(boolean sample, Instant opened, List<Refusal> wrong) {
        return new Clinic(
                taken("nameTh", Limits.required("nameTh", nameTh, Limits.NAME), wrong).orElse(""),
                taken("nameEn", Limits.required("nameEn", nameEn, Limits.NAME), wrong).orElse(""),
                taken("address", Limits.required("address", address, Limits.LINE), wrong).orElse(""),
                taken("phone", readPhone(), wrong).orElse(""),
                taken("taxId", readTaxId(), wrong).flatMap(id -> id),
                HEAD_OFFICE, vatRegistered,
                taken("promptPay", readPromptPay(), wrong).flatMap(id -> id),
                sample, opened);
    }

    private Outcome<String> readPhone() {
        return Limits.required("phone", phone, PHONE).then(PhoneNumber::parse).map(read ->
                read.extension().isEmpty() ? read.number() : read.number() + " #" + read.extension());
    }

    private Outcome<Optional<String>> readTaxId() {
        if (!taxId.isBlank()) return TaxId.parse(taxId).map(id -> Optional.of(id.digits()));
        return vatRegistered ? Outcome.refused(new Refused("taxId", Message.of("settings.clinic.vat_needs_tax_id")))
                : Outcome.done(Optional.empty());
    }

    private Outcome<Optional<PromptPayId>> readPromptPay() {
        if (promptPay.isBlank()) return Outcome.done(Optional.empty());
        Optional<PromptPayId> read = PromptPayId.parse(promptPay);
        return read.isPresent() ? Outcome.done(read)
                : Outcome.refused(new Refused("promptPay", Message.of("settings.clinic.promptpay")));
    }

    private static <T> Optional<T> taken(String field, Outcome<T> read, List<Refusal> wrong) {
        read.refusal().ifPresent(refusal -> wrong.add(new Refused(field, refusal.message())));
        return read.isDone() ? Optional.of(read.get()) : Optional.empty();
    }
}
