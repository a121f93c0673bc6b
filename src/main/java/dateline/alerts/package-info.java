/** Tells webhooks what saved searches newly find. */
package dateline.alerts;
