package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// login signs in and keeps the session for the commands that follow.
func (a *app) login() *cobra.Command {
	return a.remote("login", "login", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		password, err := a.password("password.ask")
		if err != nil {
			return err
		}
		answer, err := s.Identity.SignIn(ctx, &unitv1.SignInRequest{Login: args[0], Password: password})
		if err != nil {
			return err
		}
		sessions, err := a.sessions()
		if err != nil {
			return err
		}
		session := client.NewSession(answer, a.Now())
		err = sessions.Change(a.server, func(*client.Session) (*client.Session, error) { return &session, nil })
		if err != nil {
			return err
		}
		if a.json {
			return a.out.JSON(answer.GetAccount())
		}
		a.out.Line("login.done", "name", answer.GetAccount().GetDisplayName())
		a.out.Account(answer.GetAccount())
		return nil
	})
}

// logout ends the session here and at the system.
func (a *app) logout() *cobra.Command {
	return a.remote("logout", "logout", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		sessions, err := a.sessions()
		if err != nil {
			return err
		}
		err = sessions.Change(a.server, func(session *client.Session) (*client.Session, error) {
			if session == nil {
				return nil, nil
			}
			_, err := s.Identity.SignOut(ctx, &unitv1.SignOutRequest{RefreshToken: session.RefreshToken})
			return nil, err
		})
		if err == nil && !a.json {
			a.out.Line("logout.done")
		}
		return err
	})
}

func (a *app) whoami() *cobra.Command {
	return a.remote("whoami", "whoami", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
		if err != nil {
			return err
		}
		if a.json {
			return a.out.JSON(account)
		}
		a.out.Account(account)
		return nil
	})
}

// password asks for a password without showing it; where nobody sits at a terminal it is the first line of the input.
// It is never a flag or an argument: those are seen by everybody on the machine.
func (a *app) password(key string) (string, error) {
	if file, ok := a.Stdin.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		fmt.Fprint(a.Stderr, a.text.Text(key)+" ")
		typed, err := term.ReadPassword(int(file.Fd()))
		fmt.Fprintln(a.Stderr)
		return string(typed), err
	}
	line, err := bufio.NewReader(a.Stdin).ReadString('\n')
	if errors.Is(err, io.EOF) && line != "" {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), err
}
