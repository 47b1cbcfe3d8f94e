package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/tiendo/tiendo/services/fault"
)

// format is the version of the file's layout: the tables, and the bytes of the keys.
const format = 1

// transaction is the writing connection. It belongs to the writer's goroutine, and has no context: a statement that was
// begun is ended.
type transaction struct {
	conn       *sql.Conn
	statements map[string]*sql.Stmt
}

func newTransaction(ctx context.Context, db *sql.DB) (*transaction, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	t := &transaction{conn: conn, statements: make(map[string]*sql.Stmt)}
	if err := t.prepareFile(ctx); err != nil {
		return nil, errors.Join(err, t.close())
	}
	return t, nil
}

// prepareFile makes sure that commits are as durable as promised and that the file's layout is known.
func (t *transaction) prepareFile(ctx context.Context) error {
	var journal string
	var synchronous, version int
	for pragma, value := range map[string]any{"journal_mode": &journal, "synchronous": &synchronous, "user_version": &version} {
		if err := t.conn.QueryRowContext(ctx, "PRAGMA "+pragma).Scan(value); err != nil {
			return err
		}
	}
	if journal != "wal" || synchronous != 2 {
		return fmt.Errorf("journal mode %s, synchronous %d: the file system cannot keep a write-ahead log", journal, synchronous)
	}
	if version > format {
		return fmt.Errorf("the file was written by a newer program (layout %d, known up to %d)", version, format)
	}
	_, err := t.conn.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d;
		CREATE TABLE IF NOT EXISTS declared_index (
			collection TEXT NOT NULL, name TEXT NOT NULL, fields TEXT NOT NULL, is_unique INTEGER NOT NULL,
			PRIMARY KEY (collection, name))`, format))
	return err
}

// run runs writes in one transaction. It answers them one by one, or all of them with one error.
func (t *transaction) run(group []*write) ([]error, error) {
	answers := make([]error, len(group))
	if _, err := t.exec("BEGIN IMMEDIATE"); err != nil {
		return answers, notStored(err)
	}
	for i, write := range group {
		answers[i] = write.apply(t)
		if answers[i] != nil && (write.alone || !refused(answers[i])) {
			t.rollback()
			return answers, notStored(answers[i])
		}
	}
	if _, err := t.exec("COMMIT"); err != nil {
		t.rollback()
		return answers, atCommit(err)
	}
	return answers, nil
}

func refused(err error) bool {
	_, ok := errors.AsType[*fault.Error](err)
	return ok
}

// rollback undoes what SQLite has not undone by itself, as it does after some failures.
func (t *transaction) rollback() {
	_, _ = t.exec("ROLLBACK")
}

// define changes tables and indexes.
func (t *transaction) define(format string, args ...any) error {
	_, err := t.conn.ExecContext(context.Background(), fmt.Sprintf(format, args...))
	return err
}

// exec runs a statement that is run again and again, and answers how many rows it changed.
func (t *transaction) exec(text string, args ...any) (int64, error) {
	statement := t.statements[text]
	if statement == nil {
		var err error
		if statement, err = t.conn.PrepareContext(context.Background(), text); err != nil {
			return 0, err
		}
		t.statements[text] = statement
	}
	result, err := statement.Exec(args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

func (t *transaction) close() error {
	for _, statement := range t.statements {
		statement.Close()
	}
	return t.conn.Close()
}
