/** The nouns: what an article is, and when it was published. */
package dateline.article;
