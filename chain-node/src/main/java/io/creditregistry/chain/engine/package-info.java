/** What every kind of node has in common. {@code NodeSpec → command line of a node} */
package io.creditregistry.chain.engine;
