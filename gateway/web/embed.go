// Package web holds the built web application, so that one binary serves it.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var files embed.FS

// Dist is the built web application. It has no index.html when the application was not built.
func Dist() fs.FS {
	dist, err := fs.Sub(files, "dist")
	if err != nil { // only for a name that is not valid
		panic(err)
	}
	return dist
}
