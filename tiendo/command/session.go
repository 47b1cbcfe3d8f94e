package command

import (
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
		return a.answer(answer.GetAccount(), func() {
			a.out.Line("login.done", "name", answer.GetAccount().GetDisplayName())
			a.out.Account(answer.GetAccount())
		})
	})
}

// logout ends the session here, and at the system where it can be reached.
func (a *app) logout() *cobra.Command {
	return a.remote("logout", "logout", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		sessions, err := a.sessions()
		if err != nil {
			return err
		}
		var atSystem error
		err = sessions.Change(a.server, func(session *client.Session) (*client.Session, error) {
			if session != nil {
				_, atSystem = s.Identity.SignOut(ctx, &unitv1.SignOutRequest{RefreshToken: session.RefreshToken})
			}
			return nil, nil
		})
		if err == nil && !a.json {
			a.out.Line("logout.done")
		}
		return errors.Join(err, atSystem)
	})
}

func (a *app) whoami() *cobra.Command {
	return a.remote("whoami", "whoami", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
		if err != nil {
			return err
		}
		return a.answer(account, func() { a.out.Account(account) })
	})
}

// changePassword changes the person's own password.
func (a *app) changePassword() *cobra.Command {
	return a.remote("password", "password", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		old, err := a.password("password.old")
		if err != nil {
			return err
		}
		chosen, err := a.newPassword()
		if err != nil {
			return err
		}
		_, err = s.Identity.ChangeMyPassword(ctx, &unitv1.ChangeMyPasswordRequest{OldPassword: old, NewPassword: chosen})
		if err == nil && !a.json {
			a.out.Line("password.done")
		}
		return err
	})
}

// newPassword asks for a password that is to be set: twice at a terminal, where nobody sees a slip.
func (a *app) newPassword() (string, error) {
	chosen, err := a.password("password.new")
	if _, ok := a.terminal(); !ok || err != nil {
		return chosen, err
	}
	again, err := a.password("password.again")
	if err == nil && again != chosen {
		err = usage("usage.passwords_differ")
	}
	return chosen, err
}

// password asks for a password without showing it; where nobody sits at a terminal it is the next line of the input.
// It is never a flag or an argument: those are seen by everybody on the machine.
func (a *app) password(key string) (string, error) {
	if file, ok := a.terminal(); ok {
		fmt.Fprint(a.Stderr, a.text.Text(key)+" ")
		typed, err := term.ReadPassword(int(file.Fd()))
		fmt.Fprintln(a.Stderr)
		return string(typed), err
	}
	line, err := a.input.ReadString('\n')
	line = strings.TrimRight(line, "\r\n")
	if errors.Is(err, io.EOF) && line == "" {
		return "", usage("usage.no_password")
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return line, err
}

// terminal is the terminal somebody sits at.
func (a *app) terminal() (*os.File, bool) {
	file, ok := a.Stdin.(*os.File)
	return file, ok && term.IsTerminal(int(file.Fd()))
}
