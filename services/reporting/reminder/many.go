package reminder

import (
	"errors"
	"sync"
)

// writtenAtOnce is how many documents are written at once, so that a period of thousands of units takes seconds.
const writtenAtOnce = 32

// forEach does something with each item, many at once. One that fails does not keep the others from being done.
func forEach[T any](list []T, do func(T) error) error {
	var mu sync.Mutex
	var doing sync.WaitGroup
	var faults []error
	free := make(chan struct{}, writtenAtOnce)
	for _, item := range list {
		free <- struct{}{}
		doing.Go(func() {
			defer func() { <-free }()
			if err := do(item); err != nil {
				mu.Lock()
				defer mu.Unlock()
				faults = append(faults, err)
			}
		})
	}
	doing.Wait()
	return errors.Join(faults...)
}
