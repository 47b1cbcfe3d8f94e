package unitserver

import (
	"context"

	"google.golang.org/protobuf/types/known/emptypb"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/unit"
)

// identityServer speaks gRPC for accounts and sessions. Each method reads the request, runs the use case, writes the
// answer.
type identityServer struct {
	unitv1.UnimplementedIdentityServiceServer
	identity *unit.IdentityService
}

func (s *identityServer) SignIn(ctx context.Context, req *unitv1.SignInRequest) (*unitv1.Session, error) {
	session, err := s.identity.SignIn(ctx, req.GetLogin(), req.GetPassword())
	if err != nil {
		return nil, err
	}
	return sessionProto(session), nil
}

func (s *identityServer) RefreshSession(ctx context.Context, req *unitv1.RefreshSessionRequest) (*unitv1.Session, error) {
	session, err := s.identity.RefreshSession(ctx, req.GetRefreshToken())
	if err != nil {
		return nil, err
	}
	return sessionProto(session), nil
}

func (s *identityServer) SignOut(ctx context.Context, req *unitv1.SignOutRequest) (*emptypb.Empty, error) {
	if err := s.identity.SignOut(ctx, req.GetRefreshToken()); err != nil {
		return nil, err
	}
	return new(emptypb.Empty), nil
}

func (s *identityServer) ListSigningKeys(ctx context.Context, _ *unitv1.ListSigningKeysRequest) (*unitv1.ListSigningKeysResponse, error) {
	keys, err := s.identity.SigningKeys(ctx)
	if err != nil {
		return nil, err
	}
	return keysProto(keys), nil
}

func (s *identityServer) GetMyAccount(ctx context.Context, _ *unitv1.GetMyAccountRequest) (*unitv1.Account, error) {
	account, err := s.identity.MyAccount(ctx)
	if err != nil {
		return nil, err
	}
	return accountProto(account), nil
}

func (s *identityServer) ChangeMyPassword(ctx context.Context, req *unitv1.ChangeMyPasswordRequest) (*emptypb.Empty, error) {
	if err := s.identity.ChangeMyPassword(ctx, req.GetOldPassword(), req.GetNewPassword()); err != nil {
		return nil, err
	}
	return new(emptypb.Empty), nil
}

func (s *identityServer) CreateAccount(ctx context.Context, req *unitv1.CreateAccountRequest) (*unitv1.Account, error) {
	account, err := s.identity.CreateAccount(ctx, accountFromProto(req.GetAccountId(), req.GetAccount()), req.GetPassword())
	if err != nil {
		return nil, err
	}
	return accountProto(account), nil
}

func (s *identityServer) GetAccount(ctx context.Context, req *unitv1.GetAccountRequest) (*unitv1.Account, error) {
	account, err := s.identity.Account(ctx, unit.AccountName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return accountProto(account), nil
}

func (s *identityServer) ListAccounts(ctx context.Context, req *unitv1.ListAccountsRequest) (*unitv1.ListAccountsResponse, error) {
	accounts, next, err := s.identity.ListAccounts(ctx, page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return accountsProto(accounts, next), nil
}

func (s *identityServer) ListRoleHolders(ctx context.Context, req *unitv1.ListRoleHoldersRequest) (*unitv1.ListRoleHoldersResponse, error) {
	holders, next, err := s.identity.RoleHolders(ctx, req.GetRoles(), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return roleHoldersProto(holders, next), nil
}

func (s *identityServer) UpdateAccount(ctx context.Context, req *unitv1.UpdateAccountRequest) (*unitv1.Account, error) {
	name, revision, err := seen(req.GetAccount())
	if err != nil {
		return nil, err
	}
	account, err := s.identity.UpdateAccount(ctx, name, changeFromProto(req.GetAccount()), revision)
	if err != nil {
		return nil, err
	}
	return accountProto(account), nil
}
