/** The real datasets that stand beside the project: dataset's name → its file. */
package io.creditregistry.oracle.dataset;
