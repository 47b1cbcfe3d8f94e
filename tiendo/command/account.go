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
	return a.group("account", "account", a.accountCreate(), a.accountList(), a.accountShow(), a.accountUpdate())
}

// accountCreate adds an account; the password is asked for, or read from the input.
func (a *app) accountCreate() *cobra.Command {
	var name, email string
	var grants []string
	c := a.remote("create", "account.create", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		granted, err := readGrants(grants)
		if err != nil {
			return err
		}
		password, err := a.newPassword()
		if err != nil {
			return err
		}
		account, err := s.Identity.CreateAccount(ctx, &unitv1.CreateAccountRequest{
			Account: &unitv1.Account{DisplayName: name, Email: email, Grants: granted}, AccountId: args[0], Password: password,
		})
		if err != nil {
			return err
		}
		return a.answer(account, func() { a.out.Account(account) })
	})
	c.Flags().StringVar(&name, "name", "", a.text.Text("flag.name"))
	c.Flags().StringVar(&email, "email", "", a.text.Text("flag.account_email"))
	c.Flags().StringArrayVar(&grants, "grant", nil, a.text.Text("flag.grant"))
	return c
}

func (a *app) accountList() *cobra.Command {
	return a.remote("list", "account.list", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := pages(func(token string) (*unitv1.ListAccountsResponse, string, error) {
			page, err := s.Identity.ListAccounts(ctx, &unitv1.ListAccountsRequest{PageSize: 1000, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Accounts(answer.GetAccounts()) })
	})
}

func (a *app) accountShow() *cobra.Command {
	return a.remote("show", "account.show", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		account, err := s.Identity.GetAccount(ctx, &unitv1.GetAccountRequest{Name: accountName(args[0])})
		if err != nil {
			return err
		}
		return a.answer(account, func() { a.out.Account(account) })
	})
}

// accountUpdate changes what the flags say and leaves the rest as it is.
func (a *app) accountUpdate() *cobra.Command {
	var name, email string
	var grants []string
	var disable, enable bool
	var c *cobra.Command
	c = a.remote("update", "account.update", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		granted, err := readGrants(grants)
		if err != nil {
			return err
		}
		if disable && enable {
			return usage("usage.disable_or_enable")
		}
		account, err := s.Identity.GetAccount(ctx, &unitv1.GetAccountRequest{Name: accountName(args[0])})
		if err != nil {
			return err
		}
		if name != "" {
			account.DisplayName = name
		}
		if c.Flags().Changed("email") { // an empty one takes the address away
			account.Email = email
		}
		if len(granted) > 0 {
			account.Grants = granted
		}
		account.Disabled = (account.GetDisabled() || disable) && !enable
		if account, err = s.Identity.UpdateAccount(ctx, &unitv1.UpdateAccountRequest{Account: account}); err != nil {
			return err
		}
		return a.answer(account, func() { a.out.Account(account) })
	})
	c.Flags().StringVar(&name, "name", "", a.text.Text("flag.name"))
	c.Flags().StringArrayVar(&grants, "grant", nil, a.text.Text("flag.grant"))
	c.Flags().StringVar(&email, "email", "", a.text.Text("flag.account_email"))
	c.Flags().BoolVar(&disable, "disable", false, a.text.Text("flag.disable"))
	c.Flags().BoolVar(&enable, "enable", false, a.text.Text("flag.enable"))
	return c
}

func accountName(given string) string { return "accounts/" + strings.TrimPrefix(given, "accounts/") }

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
