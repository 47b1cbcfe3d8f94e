package identity

import (
	"context"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// RemoteKeys is the KeySource of a service that does not sign: it asks the unit service.
type RemoteKeys struct {
	Client unitv1.IdentityServiceClient
}

// SigningKeys asks ListSigningKeys.
func (r RemoteKeys) SigningKeys(ctx context.Context) ([]PublicKey, error) {
	response, err := r.Client.ListSigningKeys(ctx, &unitv1.ListSigningKeysRequest{})
	if err != nil {
		return nil, err
	}
	keys := make([]PublicKey, 0, len(response.GetKeys()))
	for _, key := range response.GetKeys() {
		keys = append(keys, PublicKey{ID: key.GetKeyId(), Key: key.GetPublicKey()})
	}
	return keys, nil
}
