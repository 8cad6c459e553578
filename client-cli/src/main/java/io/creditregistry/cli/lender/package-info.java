/** What a lender asks of the chain: scores, news, a loan. {@code subjectId → score, decision} */
package io.creditregistry.cli.lender;
