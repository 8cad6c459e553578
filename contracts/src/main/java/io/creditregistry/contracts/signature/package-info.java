/** Who signed: digest and packed signatures → signers → quorum of an attester set, or why not. */
package io.creditregistry.contracts.signature;
