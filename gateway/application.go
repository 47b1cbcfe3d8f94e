package gateway

import (
	"bytes"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

// application serves the web application: its files, and for every address of its own the page that starts it.
type application struct {
	files fs.FS
	told  failures
}

const index = "index.html"

func (a application) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	switch {
	case a.has(name):
		a.file(w, r, name)
	case namesFile(name) || name != "" && !wantsPage(r):
		a.told.notFound(w, r)
	case a.has(index):
		a.file(w, r, index)
	default:
		showPage(w, http.StatusServiceUnavailable, "notbuilt.html")
	}
}

// has tells whether there is a file for everybody: one whose path has no name that begins with a point.
func (a application) has(name string) bool {
	if strings.HasPrefix(name, ".") || strings.Contains(name, "/.") {
		return false
	}
	info, err := fs.Stat(a.files, name)
	return err == nil && info.Mode().IsRegular()
}

// namesFile tells whether a path is one of a file and not of a page. Files lie at the top and in assets; the path of a page can
// end in the code of an indicator, such as B2.1.
func namesFile(name string) bool {
	return path.Ext(name) != "" && (path.Dir(name) == "." || strings.HasPrefix(name, "assets/"))
}

// wantsPage tells whether a person looks for a page, not a script for something else.
func wantsPage(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "text/html")
}

// file answers with a file. Those in assets have a hash of their content in their name and never change; all others are
// asked for each time.
func (a application) file(w http.ResponseWriter, r *http.Request, name string) {
	content, err := fs.ReadFile(a.files, name)
	if err != nil {
		a.told.write(w, r, err)
		return
	}
	keep := "no-cache"
	if strings.HasPrefix(name, "assets/") {
		keep = "public, max-age=31536000, immutable"
	}
	w.Header().Set("Cache-Control", keep)
	if path.Ext(name) == ".webmanifest" {
		w.Header().Set("Content-Type", "application/manifest+json")
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}
