/**
 * Files that must be exactly their format: text → the fields that the format names, and none
 * besides.
 */
package io.creditregistry.contracts.json;
