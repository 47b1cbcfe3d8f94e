package gateway

import (
	"embed"
	"net/http"

	"github.com/tiendo/tiendo/proto"
)

//go:embed pages
var pages embed.FS

// showPage answers with a page of the gateway's own.
func showPage(w http.ResponseWriter, code int, name string) {
	page, err := pages.ReadFile("pages/" + name)
	if err != nil { // a page that is not in the program
		panic(err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(page) // the caller may be gone
}

// showOpenAPI lists the OpenAPI documents.
func showOpenAPI(w http.ResponseWriter, _ *http.Request) { showPage(w, http.StatusOK, "openapi.html") }

// serveOpenAPI answers with the OpenAPI document of all services.
func serveOpenAPI(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(proto.OpenAPI) // the caller may be gone
}
