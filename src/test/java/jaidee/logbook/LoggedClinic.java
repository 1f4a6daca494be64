package jaidee.logbook;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.Contact;
import jaidee.owners.Owner;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.settings.Setting;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clinic in which some things were done on two days, by the services that do them.
public final class LoggedClinic implements AutoCloseable {
    public final Till till = new Till();
    public final LogBook book = new LogBook(till.transactions, till.audit, Collections::emptySortedMap);
    public final LogExport export = new LogExport(till.transactions, till.audit, book);
    public final Authority manager = Authority.of(till.piyanut);
    public final OwnerId somying = till.owner("สมหญิง");
    public final PetId moji = till.pet(somying, "โมจิ", "DOG");
    public final SaleReceipt bill;

    public LoggedClinic() {
        OwnerChanges changes = new OwnerChanges(till.transactions);
        OwnerService owners = new OwnerService(till.transactions, till.audit, changes, new PetService(till.transactions, till.audit, changes, till.clock()), till.clock());
        till.moveTo(LocalDate.of(2026, 11, 20));
        phone(owners, "0812345678");
        phone(owners, "0898765432");
        till.settings.set(till.piyanut, Setting.number("bill.cash-step-satang", 0, 0, 100), 25L);
        till.moveTo(Till.TODAY);
        bill = till.sold(till.basket(somying, "GROOM-S").with(0, till.basket(somying, "GROOM-S").lines().getFirst().withDiscount(Optional.of(till.off("10%")))));
        till.catalogue.giveBarcode(till.item("NAIL").id(), "8850000000017", manager).get();
        till.transactions.write(ctx -> {
            till.audit.append(ctx, till.mint, "shift.float", "SHIFT", 1L, Map.of("before", Money.baht(2000), "after", Money.baht(2500), "approvedBy", till.piyanut.value()));
            till.audit.append(ctx, till.mint, "pet.handed_over", "PET", moji.value(), Map.of("from", somying.value(), "to", 99999L, "on", "2026-11-22", "was", "LIVING"));
            till.audit.append(ctx, null, "backups.made", "BACKUP", 1L, Map.of("kind", "DAILY", "file", "=cmd|' /C calc'!A0", "bytes", 2_048_000L, "trouble", ""));
            till.audit.append(ctx, till.piyanut, "role.changed", "ROLE", 4L, Map.of("nameBefore", "หน้าร้าน", "name", "หน้าร้านเช้า", "rightsBefore", "SELL", "rights", "SELL, REFUND"));
            return null;
        });
    }

    private void phone(OwnerService owners, String number) {
        Owner owner = owners.find(somying).orElseThrow();
        OwnerDetails details = owner.details();
        Contact contact = details.contact();
        owners.edit(somying, owner.version(), new OwnerDetails(details.name(), new Contact(List.of(PhoneNumber.parse(number).get()), contact.lineId(), contact.email(), contact.address(),
                contact.language(), contact.preferred()), details.source(), details.note()), till.mint).get();
    }

    @Override
    public void close() {
        till.close();
    }
}
