package grpcserver

import (
	"context"
	"sync"
)

// Beside adds work that no call asks for. It begins when the server begins to serve; its context ends when the server
// stops, and Serve does not return before it has ended. Work must be added before Serve.
func (s *Server) Beside(work func(context.Context)) { s.beside = append(s.beside, work) }

// workBeside begins the work beside the calls, and answers how to end it and wait for its end.
func (s *Server) workBeside(ctx context.Context) (end func()) {
	ctx, cancel := context.WithCancel(ctx)
	var working sync.WaitGroup
	for _, work := range s.beside {
		working.Go(func() { work(ctx) })
	}
	return func() {
		cancel()
		working.Wait()
	}
}
