package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) accountCommands() *cobra.Command {
	return a.group("account", "account", a.accountCreate())
}

// accountCreate adds an account; the password is asked for, or read from the input.
func (a *app) accountCreate() *cobra.Command {
	var name string
	var grants []string
	c := a.remote("create", "account.create", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		granted, err := readGrants(grants)
		if err != nil {
			return err
		}
		password, err := a.password("password.new")
		if err != nil {
			return err
		}
		account, err := s.Identity.CreateAccount(ctx, &unitv1.CreateAccountRequest{
			Account: &unitv1.Account{DisplayName: name, Grants: granted}, AccountId: args[0], Password: password,
		})
		if err != nil {
			return err
		}
		if a.json {
			return a.out.JSON(account)
		}
		a.out.Account(account)
		return nil
	})
	c.Flags().StringVar(&name, "name", "", a.text.Text("flag.name"))
	c.Flags().StringArrayVar(&grants, "grant", nil, a.text.Text("flag.grant"))
	return c
}

// readGrants reads grants such as unit-leader:vn-hn-250-09022.
func readGrants(given []string) ([]*unitv1.Grant, error) {
	grants := make([]*unitv1.Grant, len(given))
	for i, one := range given {
		role, unit, _ := strings.Cut(one, ":")
		number, known := accessv1.Role_value["ROLE_"+strings.ToUpper(strings.ReplaceAll(role, "-", "_"))]
		if !known || number == 0 || unit == "" {
			return nil, usage("usage.flag_wrong", "flag", "grant", "value", one)
		}
		grants[i] = &unitv1.Grant{Role: accessv1.Role(number), Unit: unitName(unit)}
	}
	return grants, nil
}
