package national

import (
	"context"
	"fmt"
	"strings"
	"sync"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Loader loads generated provinces through the public API.
type Loader struct {
	Units unitv1.UnitServiceClient
	// As is a context whose calls are made by an administrator.
	As func(context.Context) (context.Context, error)
}

// Load loads the old units of some provinces, those above before those below.
func (l *Loader) Load(ctx context.Context, provinces []Province) error {
	levels := [][]Unit{{RootUnit()}, nil, nil, nil}
	for _, p := range provinces {
		levels[1] = append(levels[1], p.Provinces...)
		levels[2] = append(levels[2], p.Districts...)
		levels[3] = append(levels[3], p.Communes...)
	}
	for _, units := range levels {
		if err := l.create(ctx, units); err != nil {
			return err
		}
	}
	return nil
}

// atOnce is how many units are created at once.
const atOnce = 8

func (l *Loader) create(ctx context.Context, units []Unit) error {
	ctx, err := l.As(ctx)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	waiting := make(chan Unit)
	var creating sync.WaitGroup
	for range atOnce {
		creating.Go(func() {
			for u := range waiting {
				request := &unitv1.CreateUnitRequest{Unit: u.Facts, UnitId: strings.TrimPrefix(u.Name, "units/")}
				if _, err := l.Units.CreateUnit(ctx, request); err != nil {
					stop(fmt.Errorf("%s: %w", u.Name, err)) // the first one counts
				}
			}
		})
	}
	for _, u := range units {
		waiting <- u
	}
	close(waiting)
	creating.Wait()
	return context.Cause(ctx)
}

// Reorganise enters the resolutions of provinces, one after the other.
func (l *Loader) Reorganise(ctx context.Context, provinces []Province) error {
	for _, p := range provinces {
		ctx, err := l.As(ctx)
		if err != nil {
			return err
		}
		request := &unitv1.CreateReorganisationRequest{Reorganisation: p.Resolution, ReorganisationId: p.ID}
		if _, err := l.Units.CreateReorganisation(ctx, request); err != nil {
			return fmt.Errorf("%s: %w", p.ID, err)
		}
	}
	return nil
}
