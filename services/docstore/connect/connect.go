// Package connect opens the store that a setting names: `sqlite:FOLDER`, where each service keeps a file of its own, or
// the URI of a MongoDB, where each service has a database of its own.
package connect

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/mongo"
	"github.com/tiendo/tiendo/services/docstore/sqlite"
)

// Open opens the store of a service.
func Open(ctx context.Context, setting, service string) (docstore.Store, error) {
	scheme, rest, _ := strings.Cut(setting, ":")
	switch scheme {
	case "sqlite":
		return sqlite.Open(ctx, filepath.Join(rest, service+".db"))
	case "mongodb", "mongodb+srv":
		return mongo.Open(ctx, setting, "tiendo_"+service)
	}
	// The setting is not quoted: the URI of a MongoDB may hold a password.
	return nil, fmt.Errorf("store setting: want sqlite:FOLDER or mongodb://…, got a setting that begins with %q", scheme)
}
