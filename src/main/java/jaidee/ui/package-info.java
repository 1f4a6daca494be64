/// The kit every screen is built from: texts, theme, background work, keys, panels, forms. Knows the kernel only.
package jaidee.ui;
