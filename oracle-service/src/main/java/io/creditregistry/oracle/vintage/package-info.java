/**
 * Holds scores against the outcomes that came later: (month, score, outcome) → ranking by month,
 * calibration by month and score band, alarms.
 */
package io.creditregistry.oracle.vintage;
