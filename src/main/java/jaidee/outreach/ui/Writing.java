package jaidee.outreach.ui;

import jaidee.outreach.OwnerTask;
import java.util.List;

/// Writes to the owner chosen on the work list: composes the text, copies it, keeps that it went out.
public interface Writing {
    /// @param lines what it is about
    /// @param done  told once something was kept
    void write(OwnerTask task, List<OwnerTask.Line> lines, Written done);

    /// How the work list goes on afterwards.
    interface Written {
        /// @param deed  by which it can be taken back
        void kept(String deed);
    }
}
