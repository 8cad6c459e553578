/**
 * What an operator can set, each with its default in {@code application.yaml}.
 *
 * <p>flag, environment, file or default → one typed record.
 */
package io.creditregistry.oracle.settings;
