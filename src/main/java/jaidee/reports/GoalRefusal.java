package jaidee.reports;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a goal was not set.
public sealed interface GoalRefusal extends Refusal {
    /// No way of it is the better one.
    record NothingToReach(Measure measure) implements GoalRefusal {
        @Override
        public Message message() {
            return Message.of("reports.goal.refused.neither", measure.named());
        }
    }

    /// A goal of nothing, or one that nothing can reach.
    record Senseless(Measure measure) implements GoalRefusal {
        @Override
        public Message message() {
            return Message.of(measure.unit() == Measure.Unit.PERCENT ? "reports.goal.refused.percent" : "reports.goal.refused.amount");
        }

        @Override
        public String field() {
            return "target";
        }
    }
}
