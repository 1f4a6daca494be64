package jaidee.outreach;

import jaidee.kernel.Language;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.messages.MessageTemplate;
import jaidee.messages.Variable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What campaigns have to do with the work list: what they say, and what follows once an owner heard it. Campaigns stand on
/// the list as reminders of kind CAMPAIGN, whose `group` is the number of the campaign.
public interface CampaignWork {
    CampaignWork NONE = new CampaignWork() {
        @Override
        public Optional<Said> said(DSLContext ctx, String campaign) {
            return Optional.empty();
        }

        @Override
        public void heard(DSLContext ctx, List<Heard> about, Instant at, Optional<StaffId> by) {
        }
    };

    /// What a campaign says.
    ///
    /// @param values of variables that are the same for all its owners, by language
    record Said(Map<Language, MessageTemplate> texts, Map<Language, Map<Variable, String>> values) {
    }

    /// How one of its reminders stands.
    ///
    /// @param heard    the owner was written to or spoken to about it, and that was not taken back
    /// @param declined and said no
    /// @param message  by which; empty when it was said
    record Heard(ReminderId reminder, boolean heard, boolean declined, Optional<Long> message) {
    }

    /// Empty for a campaign that nobody knows: nothing is written then.
    Optional<Said> said(DSLContext ctx, String campaign);

    /// Within the transaction in which something was done about reminders of campaigns, or taken back.
    ///
    /// @param by empty for the program itself
    void heard(DSLContext ctx, List<Heard> about, Instant at, Optional<StaffId> by);
}
