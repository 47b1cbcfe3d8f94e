package sqlite

import (
	"context"
	"database/sql"
	"net/url"
	"runtime"
	"sync"
)

// readers are connections that only read.
type readers struct {
	db         *sql.DB
	statements sync.Map // text to *sql.Stmt; there are few texts, however many queries
}

func openReaders(ctx context.Context, path string) (*readers, error) {
	source, err := source(path, url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(10000)", "query_only(on)"}})
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, err
	}
	connections := 4 * runtime.GOMAXPROCS(0)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return &readers{db: db}, db.PingContext(ctx)
}

func (r *readers) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	statement, err := r.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, args...)
}

func (r *readers) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if statement, ok := r.statements.Load(text); ok {
		return statement.(*sql.Stmt), nil
	}
	statement, err := r.db.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if first, lost := r.statements.LoadOrStore(text, statement); lost {
		return first.(*sql.Stmt), statement.Close()
	}
	return statement, nil
}
