/**
 * Everything that speaks Elasticsearch: the embedded engine, indexes, bulk writes and searches. Results leave in the words
 * of {@code search} and {@code article}.
 */
package dateline.elastic;
