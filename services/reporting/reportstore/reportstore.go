// Package reportstore keeps periods, entries, standings and drafts as documents.
package reportstore
