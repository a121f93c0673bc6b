/**
 * Lucene token filters and their factories for Korean, Ukrainian and Russian text: the content of the Elasticsearch
 * plugin.
 */
package dateline.analysis;
