/** Finds the names in the text of an article, and tells which of them name the same. */
package dateline.mentions;
