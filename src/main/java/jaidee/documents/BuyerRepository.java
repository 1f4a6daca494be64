package jaidee.documents;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_BUYER;

import jaidee.db.tables.tables.records.OwnerRecord;
import jaidee.kernel.OwnerId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// To whom the invoices of an owner were made out last.
final class BuyerRepository {
    Optional<Buyer> remembered(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER_BUYER.BUYER).from(OWNER_BUYER).where(OWNER_BUYER.OWNER_ID.eq(owner.value()))
                .fetchOptional(row -> Buyer.read(row.value1()));
    }

    void remember(DSLContext ctx, OwnerId owner, Buyer buyer) {
        ctx.insertInto(OWNER_BUYER).set(OWNER_BUYER.OWNER_ID, owner.value()).set(OWNER_BUYER.BUYER, buyer.written())
                .onDuplicateKeyUpdate().set(OWNER_BUYER.BUYER, buyer.written()).execute();
    }

    /// What the profile knows: name, and address as far as it is there.
    BuyerDraft ofProfile(DSLContext ctx, OwnerId owner) {
        OwnerRecord row = ctx.fetchSingle(OWNER, OWNER.ID.eq(owner.value()));
        String name = row.getTaxName() != null ? row.getTaxName() : joined(row.getFirstName(), row.getLastName());
        String branch = row.getTaxBranchCode() == null || row.getTaxBranchCode().equals(Buyer.HEAD_OFFICE) ? "" : row.getTaxBranchCode();
        return new BuyerDraft(name, joined(row.getAddress(), row.getSubdistrict(), row.getDistrict(), row.getProvince(), row.getPostcode()),
                row.getTaxId() == null ? "" : row.getTaxId(), branch);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
