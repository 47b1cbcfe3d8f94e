package gateway

import (
	"fmt"
	"net/http"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// maxCookieBytes is what every browser keeps of a cookie, less its name and attributes.
const maxCookieBytes = 3900

// cookies are where a browser keeps the two tokens of a session, out of reach of scripts and of other sites. They have
// no time of their own: the tokens do, by the services' clock, and a browser that is closed on a shared machine is
// signed out.
type cookies struct {
	secure bool
}

// The names with the prefix are taken by browsers only over HTTPS and only from this very host.
func (c cookies) access() string  { return c.name("tiendo_access") }
func (c cookies) renewal() string { return c.name("tiendo_refresh") }

func (c cookies) name(plain string) string {
	if c.secure {
		return "__Host-" + plain
	}
	return plain
}

// set gives the browser the tokens of a session.
func (c cookies) set(w http.ResponseWriter, session *unitv1.Session) error {
	if n := len(session.GetAccessToken()); n > maxCookieBytes {
		return fmt.Errorf("an access token of %d bytes does not fit a cookie: the account has too many grants", n)
	}
	http.SetCookie(w, c.cookie(c.access(), session.GetAccessToken(), 0))
	http.SetCookie(w, c.cookie(c.renewal(), session.GetRefreshToken(), 0))
	return nil
}

// clear takes the tokens from the browser.
func (c cookies) clear(w http.ResponseWriter) {
	http.SetCookie(w, c.cookie(c.access(), "", -1))
	http.SetCookie(w, c.cookie(c.renewal(), "", -1))
}

func (c cookies) cookie(name, value string, maxAge int) *http.Cookie {
	return &http.Cookie{
		Name: name, Value: value, Path: "/", MaxAge: maxAge,
		HttpOnly: true, Secure: c.secure, SameSite: http.SameSiteStrictMode,
	}
}

// read is the value of a cookie; empty if there is none.
func (c cookies) read(r *http.Request, name string) string {
	cookie, err := r.Cookie(name)
	if err != nil {
		return ""
	}
	return cookie.Value
}
