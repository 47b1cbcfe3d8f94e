package sqlite

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

// table is a collection's table and the statements that write it. Checked names need no quoting; the prefixes keep them
// from meaning something to SQLite.
type table struct {
	*declared.Collection
	name                    string
	insert, replace, remove string
}

func newTable(c *declared.Collection) *table {
	t := &table{Collection: c, name: tableName(c.Name)}
	columns, set := "id, revision, doc", "revision = ?, doc = ?"
	for _, index := range c.Indexes {
		columns += ", " + keyColumn(index)
		set += ", " + keyColumn(index) + " = ?"
	}
	values := strings.Repeat(", ?", 3+len(c.Indexes))[2:]
	t.insert = fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO NOTHING", t.name, columns, values)
	t.replace = fmt.Sprintf("UPDATE %s SET %s WHERE id = ? AND revision = ?", t.name, set)
	t.remove = fmt.Sprintf("DELETE FROM %s WHERE id = ? AND revision = ?", t.name)
	return t
}

func tableName(collection string) string {
	return "c_" + collection
}

func keyColumn(index docstore.Index) string {
	return "k_" + index.Name
}

// indexName cannot be that of another table's index: the names themselves have no dot.
func indexName(table string, index docstore.Index) string {
	return fmt.Sprintf(`"%s.%s"`, table, index.Name)
}

// values are the values of a document's columns, without the id.
func (t *table) values(d declared.Document) []any {
	values := make([]any, 0, 4+len(d.Keys))
	values = append(values, d.Revision, []byte(d.Raw))
	for _, key := range d.Keys {
		values = append(values, key)
	}
	return values
}
