/** All that ever happened to a registry: logs and call data → ordered, typed events. */
package io.creditregistry.contracts.history;
