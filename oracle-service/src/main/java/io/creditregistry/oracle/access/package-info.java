/**
 * Who may call what: API keys with roles, closed by default.
 *
 * <p>request header → role, or a refusal.
 */
package io.creditregistry.oracle.access;
