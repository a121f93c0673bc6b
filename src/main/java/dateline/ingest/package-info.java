/** Bytes to articles: one reader per format. */
package dateline.ingest;
