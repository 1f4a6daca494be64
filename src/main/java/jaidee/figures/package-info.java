/// The figures of the field by their formulas, and how owners are scored against one another. Plain values in, plain
/// values out.
package jaidee.figures;
