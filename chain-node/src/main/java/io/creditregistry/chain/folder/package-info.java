/** What a data folder holds and who runs on it. {@code chain.json → ChainState} */
package io.creditregistry.chain.folder;
