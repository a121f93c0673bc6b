/** Measures what Dateline is for, on data of one's own: names, mentions, copies, the order of what is found. */
package dateline.evaluation;
