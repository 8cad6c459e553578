/** Disclosure without exposure: leaf values → leaf hash → tree root → proof of one leaf. */
package io.creditregistry.contracts.merkle;
