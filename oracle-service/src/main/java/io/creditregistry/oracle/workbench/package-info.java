/**
 * Works on files without the service, one process per job: schema, data and folds → evaluation and
 * speed figures.
 */
package io.creditregistry.oracle.workbench;
