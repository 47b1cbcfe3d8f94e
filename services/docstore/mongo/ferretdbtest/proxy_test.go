package ferretdbtest_test

import (
	"io"
	"net"
	"net/url"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

// uri is that of a database on a socket. Where nobody listens, a call gives up in four times the time the driver waits
// before it tries again.
func uri(socket string) string {
	return "mongodb://" + url.QueryEscape(socket) + "/?serverSelectionTimeoutMS=2000"
}

// proxy stands between the store and the database, and plays a network that fails.
type proxy struct {
	socket, database string
	listener         net.Listener
	mute             atomic.Bool // what the database answers is lost
	deaf             atomic.Bool // what the store sends is lost, and the connection with it

	mu          sync.Mutex
	connections []net.Conn
}

func startProxy(t *testing.T, folder string) *proxy {
	t.Helper()
	p := &proxy{socket: filepath.Join(folder, "proxy.sock"), database: filepath.Join(folder, socket)}
	p.listen(t)
	t.Cleanup(p.cut)
	return p
}

func (p *proxy) listen(t *testing.T) {
	t.Helper()
	listener, err := net.Listen("unix", p.socket)
	if err != nil {
		t.Fatal(err)
	}
	p.listener = listener
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			p.connect(client)
		}
	}()
}

func (p *proxy) connect(client net.Conn) {
	database, err := net.Dial("unix", p.database)
	if err != nil {
		client.Close()
		return
	}
	p.mu.Lock()
	p.connections = append(p.connections, client, database)
	p.mu.Unlock()
	go p.pass(database, client, &p.deaf, true)
	go p.pass(client, database, &p.mute, false)
}

// pass hands on what comes, but loses what comes while lose is set.
func (p *proxy) pass(to, from net.Conn, lose *atomic.Bool, hangUp bool) {
	defer to.Close()
	buffer := make([]byte, 64<<10)
	for {
		n, err := from.Read(buffer)
		switch {
		case err != nil, lose.Load() && hangUp:
			from.Close()
			return
		case lose.Load():
			continue
		}
		if _, err := io.Writer(to).Write(buffer[:n]); err != nil {
			return
		}
	}
}

// cut ends all connections, and takes no new ones.
func (p *proxy) cut() {
	p.listener.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, connection := range p.connections {
		connection.Close()
	}
	p.connections = nil
}
