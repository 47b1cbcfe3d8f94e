package indexkey

import (
	"bytes"
	"errors"

	"go.mongodb.org/mongo-driver/v2/bson"
)

// ErrMalformed says that bytes are not a key.
var ErrMalformed = errors.New("indexkey: not a key")

// Values reads a key back: nil, int64, string, bool and bson.DateTime.
func Values(key []byte) ([]any, error) {
	var values []any
	for len(key) > 0 {
		value, rest, err := first(key)
		if err != nil {
			return nil, err
		}
		values, key = append(values, value), rest
	}
	return values, nil
}

// first reads the value a key begins with, and answers what follows it.
func first(key []byte) (value any, rest []byte, err error) {
	tag, body := key[0], key[1:]
	switch {
	case tag == tagNull:
		return nil, body, nil
	case tag == tagText:
		return text(body)
	case tag == tagFalse, tag == tagTrue:
		return tag == tagTrue, body, nil
	case tag >= tagWhole-8 && tag <= tagWhole+8:
		return whole(int(tag)-tagWhole, body)
	case tag >= tagInstant-8 && tag <= tagInstant+8:
		n, rest, err := whole(int(tag)-tagInstant, body)
		return bson.DateTime(n), rest, err
	}
	return nil, nil, ErrMalformed
}

func whole(length int, body []byte) (int64, []byte, error) {
	turn := byte(0)
	if length < 0 {
		length, turn = -length, 0xFF
	}
	if len(body) < length {
		return 0, nil, ErrMalformed
	}
	size := uint64(0)
	for _, b := range body[:length] {
		size = size<<8 | uint64(b^turn)
	}
	if turn != 0 {
		size = -size
	}
	return int64(size), body[length:], nil
}

func text(body []byte) (string, []byte, error) {
	var text []byte
	for {
		i := bytes.IndexByte(body, 0)
		if i < 0 || i+1 == len(body) {
			return "", nil, ErrMalformed
		}
		text = append(text, body[:i]...)
		follows := body[i+1]
		body = body[i+2:]
		switch follows {
		case textEnd:
			return string(text), body, nil
		case textEscaped:
			text = append(text, 0)
		default:
			return "", nil, ErrMalformed
		}
	}
}
