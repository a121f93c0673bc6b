/** Personal, place and organisation names across scripts: sound, inflection, structure and similarity. */
package dateline.names;
