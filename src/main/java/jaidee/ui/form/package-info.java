/// Pieces of forms: a field with its label above and its refusal below, and controls that read money, days, numbers
/// and choices as people type them.
package jaidee.ui.form;
