/** Calls other people's servers, politely and without being led astray. */
package dateline.http;
