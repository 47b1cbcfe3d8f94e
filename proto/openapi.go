// Package proto hands out what is written from the contracts and is not Go.
package proto

import _ "embed"

// OpenAPI is the OpenAPI document of all services, in JSON.
//
//go:embed gen/openapi/tiendo.swagger.json
var OpenAPI []byte
