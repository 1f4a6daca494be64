/// Everything that becomes paper: Thai text set properly as vectors, the layouts of receipt, coupon and member card,
/// their preview, and the printers. Takes plain values in the wanted language and knows no feature; sees only `kernel`
/// (and its `ui` the kit).
///
/// The way of a text onto paper: `DrawableText` (what the font can show) → `PrintFont.shape` (HarfBuzz of the JDK) →
/// `Phrases` (what is copied together) → `TextPen` (PDF operators) through `EmbeddedFont`. PDFBox's own `showText`
/// must never be used: it sets 84 % of Thai strings wrongly while they still extract well.
package jaidee.paper;
