/** The chain's logs → the service's own complete copy, by subject, to be asked over HTTP. */
package io.creditregistry.oracle.index;
