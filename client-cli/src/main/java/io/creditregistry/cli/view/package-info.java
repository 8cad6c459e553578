/** What a person is shown, as plain data: facts, tables, checklists. {@code record → view} */
package io.creditregistry.cli.view;
