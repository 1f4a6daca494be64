/// The commands beside the window, for scheduled jobs, checks and practice: they use the same services as the window and
/// print what came of it. Exit codes: 0 done, 1 refused with the reason, 2 wrong words. Sees every feature but the window.
package jaidee.cli;
