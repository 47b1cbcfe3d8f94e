package product

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/demo"
)

// ErrNotDemo says that a demonstration was asked for in a folder that holds something else.
var ErrNotDemo = errors.New("the data folder holds data that is not the demonstration")

// LoadDemo puts the demonstration into a data folder that is empty or does not exist. A folder that holds the
// demonstration already is left as it is. It is loaded beside the folder and moved there when it is complete, so that
// nobody ever starts on half of it. Progress is told what was loaded, out of how many steps.
func LoadDemo(ctx context.Context, config Config, progress func(step, steps int, what string)) error {
	switch held, err := holds(config.Data); {
	case err != nil:
		return err
	case held == "demo":
		return nil
	case held != "":
		return ErrNotDemo
	}
	part := config
	part.Data = filepath.Clean(config.Data) + ".part"
	part.Idle, part.Channels = true, reportingserver.Channels{}
	part.Store, part.HTTP, part.GRPC = "", "127.0.0.1:0", "127.0.0.1:0"
	if err := os.RemoveAll(part.Data); err != nil {
		return err
	}
	if err := os.MkdirAll(part.Data, 0o700); err != nil {
		return err
	}
	if err := fill(ctx, part, progress); err != nil {
		return errors.Join(err, os.RemoveAll(part.Data))
	}
	if err := saveStart(part.Data, config.Now(), demo.Start); err != nil {
		return err
	}
	if err := os.Remove(config.Data); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err // not empty after all
	}
	return os.Rename(part.Data, config.Data)
}

// holds says what a folder holds: nothing, the demonstration, or something else.
func holds(data string) (string, error) {
	entries, err := os.ReadDir(data)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	for _, entry := range entries {
		if entry.Name() == clockFile {
			return "demo", nil
		}
	}
	return "other", nil
}

// fill plays the demonstration's history on a system of its own.
func fill(ctx context.Context, config Config, progress func(step, steps int, what string)) (err error) {
	s, err := Start(ctx, config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Stop()) }()
	content, err := demo.PlanContent()
	if err != nil {
		return err
	}
	loader := demo.Loader{
		Services: client.Of(s.conn), SetClock: s.clock.stopAt, Progress: progress, Token: (&tokens{system: s}).of,
	}
	if err := loader.Load(ctx, content); err != nil {
		return fmt.Errorf("demonstration: %w", err)
	}
	return nil
}

// tokens signs tokens for the demo's people, each for as long as it lives by the standing clock.
type tokens struct {
	system *System
	mu     sync.Mutex
	signed map[string]token
}

type token struct {
	text  string
	until time.Time
}

func (t *tokens) of(account *unitv1.Account) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.system.Now()
	if known := t.signed[account.GetName()]; now.Before(known.until) && now.After(known.until.Add(-identity.TokenLife)) {
		return known.text, nil
	}
	actor := identity.Actor{Account: account.GetName(), DisplayName: account.GetDisplayName()}
	for _, g := range account.GetGrants() {
		actor.Grants = append(actor.Grants, identity.Grant{Role: accessv1.Role(g.GetRole()), Unit: g.GetUnit()})
	}
	text, until, err := t.system.units.Issuer().Issue(actor)
	if err != nil {
		return "", err
	}
	if t.signed == nil {
		t.signed = map[string]token{}
	}
	t.signed[account.GetName()] = token{text, until}
	return text, nil
}
