package reportingserver

import (
	"context"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// accounts answers what reminders ask of the unit service.
type accounts struct {
	client unitv1.IdentityServiceClient
	// as is a context in which the service calls by itself.
	as func(context.Context) (context.Context, error)
}

// holdersTime is how long reading all who hold roles may take.
const holdersTime = time.Minute

// RoleHolders reads all who hold one of the roles, page after page, as the service itself.
func (a accounts) RoleHolders(ctx context.Context, roles []accessv1.Role) ([]reminder.Holder, error) {
	ctx, cancel := context.WithTimeout(ctx, holdersTime)
	defer cancel()
	ctx, err := a.as(ctx)
	if err != nil {
		return nil, err
	}
	var holders []reminder.Holder
	request := &unitv1.ListRoleHoldersRequest{Roles: roles, PageSize: 1000}
	for {
		page, err := a.client.ListRoleHolders(ctx, request)
		if err != nil {
			return nil, err
		}
		for _, h := range page.GetRoleHolders() {
			holders = append(holders, reminder.Holder{
				Account: h.GetAccount(), DisplayName: h.GetDisplayName(), Email: h.GetEmail(), Grants: grantsFromProto(h.GetGrants()),
			})
		}
		if page.GetNextPageToken() == "" {
			return holders, nil
		}
		request.PageToken = page.GetNextPageToken()
	}
}

// MyEmail reads the address of the caller's account, with the caller's own token.
func (a accounts) MyEmail(ctx context.Context) (string, error) {
	account, err := a.client.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
	return account.GetEmail(), err
}

func grantsFromProto(in []*unitv1.Grant) []identity.Grant {
	var grants []identity.Grant
	for _, g := range in {
		grants = append(grants, identity.Grant{Role: g.GetRole(), Unit: g.GetUnit()})
	}
	return grants
}

// itself is a context in which a service calls with its own account.
func itself(self func(context.Context) (account, token string, err error)) func(context.Context) (context.Context, error) {
	return func(ctx context.Context) (context.Context, error) {
		account, token, err := self(ctx)
		return identity.With(grpcserver.As(ctx, token), identity.Actor{Account: account}), err
	}
}
