/**
 * How a failure leaves the service: RFC 9457 problem details with a stable type.
 *
 * <p>a caller's mistake or a failing world → problem detail.
 */
package io.creditregistry.oracle.problem;
