/**
 * The oracle service: starts the parts, each of which is one package and one step of the flow.
 *
 * <p>settings → running service.
 */
package io.creditregistry.oracle;
