/** Polls feeds and brings what they publish into the index. */
package dateline.feeds;
