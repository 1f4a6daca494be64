/// The screen of segments: conditions in words, the count while they change, the owners, recency by frequency.
package jaidee.segments.ui;
