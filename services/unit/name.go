package unit

import "strings"

// Name is the resource name of a unit, `units/{unit}`. Its form is laid down in the contract and checked at the edge.
type Name string

// NewName is the name of the unit with an id.
func NewName(id string) Name { return Name("units/" + id) }

// AccountName is the resource name of an account, `accounts/{account}`.
type AccountName string

// NewAccountName is the name of the account with a login name as a person typed it: capital letters and blanks around
// it do not count.
func NewAccountName(login string) AccountName {
	return AccountName("accounts/" + strings.ToLower(strings.TrimSpace(login)))
}

// Login is the login name of the account.
func (n AccountName) Login() string { return strings.TrimPrefix(string(n), "accounts/") }

// ReorganisationName is the resource name of a reorganisation, `reorganisations/{reorganisation}`.
type ReorganisationName string

// NewReorganisationName is the name of the reorganisation with an id.
func NewReorganisationName(id string) ReorganisationName {
	return ReorganisationName("reorganisations/" + id)
}
