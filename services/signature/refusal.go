package signature

import "fmt"

// Cause says why a file is refused.
type Cause string

// The causes.
const (
	// Damaged is a file that is no PDF, or one that different programs may read differently.
	Damaged Cause = "DAMAGED"
	// TooLarge is a file of more than MaxFile bytes, or one that unpacks to far more.
	TooLarge Cause = "TOO_LARGE"
	// Unsigned is a file without a signature.
	Unsigned Cause = "UNSIGNED"
	// OtherDocument is a file that does not begin with the bytes that were given out for signing.
	OtherDocument Cause = "OTHER_DOCUMENT"
	// Altered is a file whose bytes are not those that were signed, or whose document was changed beside being signed.
	Altered Cause = "ALTERED"
	// Appended is a file with something behind its last signature.
	Appended Cause = "APPENDED"
	// BadSignature is a signature that does not verify with the certificate that comes with it.
	BadSignature Cause = "BAD_SIGNATURE"
	// WeakAlgorithm is a signature by an algorithm that no longer proves anything, such as SHA-1.
	WeakAlgorithm Cause = "WEAK_ALGORITHM"
	// OutOfValidity is a certificate that had expired, or was not yet valid, when the document was signed or received.
	OutOfValidity Cause = "OUT_OF_VALIDITY"
	// WrongCertificate is a certificate that is not for signing documents.
	WrongCertificate Cause = "WRONG_CERTIFICATE"
	// BadTime is a signing time that lies ahead, or a time stamp that does not verify.
	BadTime Cause = "BAD_TIME"
)

// Refusal is why a file is refused. Detail is for the log, in English.
type Refusal struct {
	Cause  Cause
	Detail string
}

func (r *Refusal) Error() string { return "signature: " + string(r.Cause) + ": " + r.Detail }

func refuse(cause Cause, format string, values ...any) error {
	return &Refusal{Cause: cause, Detail: fmt.Sprintf(format, values...)}
}

func damaged(format string, values ...any) error { return refuse(Damaged, format, values...) }
