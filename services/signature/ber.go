package signature

import "bytes"

// unpadded is the signed data that stands at the beginning of a signature's contents; zeros fill the rest.
func unpadded(contents []byte) ([]byte, error) {
	length, err := measure(contents, 0)
	if err != nil {
		return nil, err
	}
	if len(bytes.Trim(contents[length:], "\x00")) > 0 {
		return nil, refuse(Altered, "something is hidden behind the signature")
	}
	return contents[:length], nil
}

// measure is the length of the first element of BER. Programs write signed data with lengths that are given (DER) and
// with such as end where two zeros stand; and nothing real nests deep.
func measure(ber []byte, depth int) (int, error) {
	bad := refuse(BadSignature, "the signed data does not hold together")
	if depth > maxDepth {
		return 0, refuse(BadSignature, "nested too deep")
	}
	if len(ber) < 2 || ber[0]&0x1f == 0x1f {
		return 0, bad
	}
	compound, length, at := ber[0]&0x20 != 0, int(ber[1]), 2
	if length == 0x80 {
		if !compound {
			return 0, bad
		}
		return measureOpen(ber, at, depth)
	}
	if length > 0x80 {
		digits := length & 0x7f
		if digits > 4 || len(ber) < at+digits {
			return 0, bad
		}
		length = 0
		for _, b := range ber[at : at+digits] {
			length = length<<8 | int(b)
		}
		at += digits
	}
	if length > len(ber)-at {
		return 0, bad
	}
	end := at + length
	for compound && at < end {
		inner, err := measure(ber[at:end], depth+1)
		if err != nil {
			return 0, err
		}
		at += inner
	}
	return end, nil
}

// measureOpen is the length of an element that ends where two zeros stand.
func measureOpen(ber []byte, at, depth int) (int, error) {
	for !bytes.HasPrefix(ber[at:], []byte{0, 0}) {
		inner, err := measure(ber[at:], depth+1)
		if err != nil {
			return 0, err
		}
		at += inner
	}
	return at + 2, nil
}
