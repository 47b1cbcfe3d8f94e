package gateway

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// sessionShown is what a browser's script learns of a session.
type sessionShown struct {
	Account          json.RawMessage `json:"account"`
	AccessExpireTime json.RawMessage `json:"accessExpireTime,omitempty"`
}

func (s *sessions) show(w http.ResponseWriter, r *http.Request, account *unitv1.Account, expires *timestamppb.Timestamp) {
	var shown sessionShown
	var err error
	if shown.Account, err = jsonForm.Marshal(account); err == nil && expires != nil {
		shown.AccessExpireTime, err = jsonForm.Marshal(expires)
	}
	if err != nil {
		s.told.write(w, r, err)
		return
	}
	writeJSON(w, http.StatusOK, shown)
}

func writeJSON(w http.ResponseWriter, code int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(value) // the caller may be gone
}

// expiry is when an access token stops working. The service that has just taken it has verified it; here it is only
// read. It is nil for a token that does not say.
func expiry(bearer string) *timestamppb.Timestamp {
	parts := strings.Split(bearer, ".")
	if len(parts) != 3 {
		return nil
	}
	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
	var claims struct {
		Expires float64 `json:"exp"`
	}
	if err != nil || json.Unmarshal(payload, &claims) != nil || claims.Expires == 0 {
		return nil
	}
	return timestamppb.New(time.Unix(int64(claims.Expires), 0))
}
