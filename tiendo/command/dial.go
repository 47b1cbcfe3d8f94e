package command

import (
	"context"
	"path/filepath"
	"time"

	"google.golang.org/grpc"

	"github.com/tiendo/tiendo/tiendo/client"
)

// callTimeout bounds every single call, so that no command hangs for ever.
const callTimeout = 30 * time.Second

// maxMessage is the largest answer taken: a consolidated report holds the words of every unit.
const maxMessage = 64 << 20

// dial reaches the system as the person who is signed in.
func (a *app) dial() (client.Services, func(), error) {
	sessions, err := a.sessions()
	if err != nil {
		return client.Services{}, nil, err
	}
	a.target.Server = a.server
	person := &client.SignedIn{Sessions: sessions, Server: a.server, Now: a.Now}
	conn, err := client.Dial(a.target,
		grpc.WithChainUnaryInterceptor(inTime, person.WithToken),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxMessage)))
	if err != nil {
		return client.Services{}, nil, err
	}
	return client.Of(conn), func() { _ = conn.Close() }, nil
}

func inTime(ctx context.Context, method string, request, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, options ...grpc.CallOption) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	return invoke(ctx, method, request, reply, conn, options...)
}

func (a *app) sessions() (*client.Sessions, error) {
	folder := a.Getenv("TIENDO_CONFIG_DIR")
	if folder == "" {
		config, err := a.ConfigDir()
		if err != nil {
			return nil, err
		}
		folder = filepath.Join(config, "tiendo")
	}
	return client.OpenSessions(folder), nil
}
