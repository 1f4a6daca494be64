/// Values that everyone speaks in: money, points, ids, refusals, messages, days. Knows nobody else of ours.
package jaidee.kernel;
