// Package sqlite keeps documents in one SQLite file.
package sqlite

import _ "modernc.org/sqlite"
