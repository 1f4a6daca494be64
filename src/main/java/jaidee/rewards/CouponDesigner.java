package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.owners.PhotoService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Makes kinds of coupons. A kind of which some were given is never changed: saving it again makes its next version, and
/// those coupons keep what was promised with them. Everything here asks for the right EDIT_RULES.
public final class CouponDesigner {
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final CouponDesignRepository designs = new CouponDesignRepository();
    private final CouponRepository coupons = new CouponRepository();

    public CouponDesigner(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// A design to be edited.
    ///
    /// @param design  its newest version
    /// @param given   coupons of this very version: with any, saving makes the next
    /// @param picture a JPEG
    public record Opened(CouponDesign design, int given, Optional<byte[]> picture) {
    }

    /// Empty when there is none of this number.
    public Optional<Opened> open(CouponDesignId id) {
        return transactions.read(ctx -> newest(ctx, id).map(design -> new Opened(design, coupons.issuedOf(ctx, design.id()),
                design.look().picture().flatMap(picture -> designs.picture(ctx, picture)))));
    }

    /// A picture from a file, upright and small enough for paper.
    ///
    /// @param file the bytes of a JPEG, PNG, GIF or BMP
    public Outcome<byte[]> readPicture(byte[] file) {
        return PhotoService.small(file);
    }

    /// Saves a design: a new one (number 0), a change to one that was never given, or the next version of one that was.
    ///
    /// @param draft   its code and version are not looked at
    /// @param picture a JPEG; empty: without
    /// @return the version that holds now
    public Outcome<CouponDesign> save(CouponDesign draft, Optional<byte[]> picture, Authority by) {
        Optional<Refusal> fault = DesignRules.fault(draft);
        if (fault.isPresent()) return Outcome.refused(fault.get());
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(allowed -> {
            if (draft.issue().soldAs().filter(item -> soldElsewhere(ctx, item, draft.id())).isPresent())
                return Outcome.refused(new CouponRefusal.SoldAlready());
            return Outcome.done(write(ctx, draft, picture, allowed));
        }));
    }

    /// No more of it are given; those that are out keep working.
    public Outcome<CouponDesign> end(CouponDesignId id, Authority by) {
        return activate(id, false, "coupon_design.ended", by);
    }

    public Outcome<CouponDesign> resume(CouponDesignId id, Authority by) {
        return activate(id, true, "coupon_design.resumed", by);
    }

    private Outcome<CouponDesign> activate(CouponDesignId id, boolean active, String action, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(allowed -> {
            CouponDesign design = newest(ctx, id).orElseThrow();
            designs.activate(ctx, design.id(), active);
            note(ctx, action, design, allowed);
            return Outcome.done(newest(ctx, id).orElseThrow());
        }));
    }

    private CouponDesign write(DSLContext ctx, CouponDesign draft, Optional<byte[]> picture, Authority by) {
        Optional<CouponDesign> before = newest(ctx, draft.id());
        Optional<Long> kept = before.flatMap(design -> design.look().picture());
        Optional<Long> pictureId = picture.map(jpeg -> kept.filter(id -> designs.picture(ctx, id).filter(old -> java.util.Arrays.equals(old, jpeg)).isPresent())
                .orElseGet(() -> designs.insertPicture(ctx, jpeg)));
        boolean inPlace = before.isPresent() && coupons.issuedOf(ctx, before.get().id()) == 0;
        String code = before.map(CouponDesign::code).orElseGet(() -> freeCode(ctx));
        int version = before.map(design -> inPlace ? design.version() : design.version() + 1).orElse(1);
        CouponDesign.Look look = draft.look();
        CouponDesign whole = new CouponDesign(before.map(CouponDesign::id).orElse(draft.id()), code, draft.name(), draft.benefit(), draft.item(),
                draft.category(), draft.wanted(), draft.terms(), draft.issue(), before.map(CouponDesign::active).orElse(true),
                new CouponDesign.Look(look.text(), look.colour(), look.paper(), pictureId), version, false);
        CouponDesignId id = whole.id();
        if (inPlace) designs.update(ctx, whole);
        else {
            before.ifPresent(design -> designs.replace(ctx, design.id()));
            id = designs.insert(ctx, whole, clock.instant(), by.by());
        }
        CouponDesign saved = newest(ctx, id).orElseThrow();
        note(ctx, before.isEmpty() ? "coupon_design.made" : "coupon_design.changed", saved, by);
        return saved;
    }

    private void note(DSLContext ctx, String action, CouponDesign design, Authority by) {
        Map<String, Object> detail = new HashMap<>(Map.of("code", design.code(), "version", design.version(), "name", design.name().th()));
        by.approvedBy().map(StaffId::value).ifPresent(who -> detail.put("approved_by", who));
        audit.append(ctx, by.by(), action, "COUPON_DESIGN", design.id().value(), detail);
    }

    private Optional<CouponDesign> newest(DSLContext ctx, CouponDesignId id) {
        List<CouponDesign> all = designs.designs(ctx);
        return all.stream().filter(design -> design.id().equals(id)).findFirst()
                .flatMap(found -> all.stream().filter(design -> design.code().equals(found.code()) && !design.replaced()).findFirst());
    }

    private boolean soldElsewhere(DSLContext ctx, ItemId item, CouponDesignId self) {
        Optional<String> own = newest(ctx, self).map(CouponDesign::code);
        return designs.designs(ctx).stream().filter(CouponDesign::given).filter(design -> !own.equals(Optional.of(design.code())))
                .anyMatch(design -> design.issue().soldAs().equals(Optional.of(item)));
    }

    private String freeCode(DSLContext ctx) {
        List<String> taken = designs.designs(ctx).stream().map(CouponDesign::code).toList();
        int number = taken.size() + 1;
        while (taken.contains("OWN-" + number)) number++;
        return "OWN-" + number;
    }
}
