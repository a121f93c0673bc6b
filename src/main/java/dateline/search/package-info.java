/** A search as a value: what was asked, what was found, and the address of both. Knows neither HTTP nor Elasticsearch. */
package dateline.search;
