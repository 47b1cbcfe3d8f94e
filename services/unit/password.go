package unit

import (
	"slices"
	"strings"
	"unicode"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// commonWords are what passwords of people here are most often made from. A password that is one of them with digits
// and signs round it is guessed among the first.
var commonWords = []string{
	"password", "passw0rd", "matkhau", "quantri", "quantrihethong", "admin", "administrator", "tiendo", "hethong", "baocao",
	"iloveyou", "welcome", "letmein", "changeme", "anhyeuem", "emyeuanh", "vietnam", "hanoi",
}

// rows are what people slide a finger along.
var rows = []string{"qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"}

// leastDistinct is how many different characters a password has at least.
const leastDistinct = 4

// leastInside is how long a login name is for a password that merely contains it to be weak: short ones occur by chance.
const leastInside = 4

// checkPassword finds a password that is too easy to guess. Its length is laid down in the contract.
func checkPassword(faults *fault.Violations, field, login, password string) {
	if weak(login, password) {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_WEAK_PASSWORD)
	}
}

func weak(login, password string) bool {
	password = strings.ToLower(password)
	word := strings.TrimFunc(password, func(r rune) bool { return !unicode.IsLetter(r) })
	switch {
	case password == login, len(login) >= leastInside && strings.Contains(password, login):
		return true
	case word == "": // a date or a telephone number
		return true
	case distinct(password) < leastDistinct, counting(password):
		return true
	default:
		return common(password, word) || slid(word)
	}
}

func distinct(text string) int {
	seen := make(map[rune]bool)
	for _, r := range text {
		seen[r] = true
	}
	return len(seen)
}

// counting tells whether a text mostly counts up, counts down or stands still, such as abc1234567.
func counting(text string) bool {
	plain, steps, last := 0, 0, rune(-2)
	for _, r := range text {
		if step := r - last; step >= -1 && step <= 1 {
			plain++
		}
		steps, last = steps+1, r
	}
	return plain*4 >= steps*3
}

// common tells whether a text is one of the common words, whatever stands round it, or one of them over and over.
func common(text, word string) bool {
	return slices.ContainsFunc(commonWords, func(w string) bool {
		return word == w || strings.ReplaceAll(text, w, "") == ""
	})
}

// slid tells whether a word is a piece of a row, forwards or backwards.
func slid(word string) bool {
	letters := []rune(word)
	slices.Reverse(letters)
	return len(word) >= leastDistinct && slices.ContainsFunc(rows, func(row string) bool {
		return strings.Contains(row, word) || strings.Contains(row, string(letters))
	})
}
