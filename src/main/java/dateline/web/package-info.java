/** Routes, pages, JSON and the mapping of errors to HTTP. */
package dateline.web;
