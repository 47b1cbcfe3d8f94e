package yamlfile

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
	"google.golang.org/genproto/googleapis/type/date"
)

// Scalar makes a Take from a function that gets the text as it stands in the file, so that 1.10 stays 1.10.
func (r *Reader) Scalar(read func(path string, node *yaml.Node, text string)) Take {
	return func(path string, node *yaml.Node) {
		if r.Is(path, node, yaml.ScalarNode, "wrong_type_value") {
			read(path, node, strings.TrimSpace(node.Value))
		}
	}
}

// Text reads a text.
func (r *Reader) Text(to *string) Take {
	return r.Scalar(func(_ string, _ *yaml.Node, text string) { *to = text })
}

// Texts reads a list of texts; a list of one may be written as a plain value.
func (r *Reader) Texts(to *[]string) Take {
	item := func(path string, node *yaml.Node) {
		*to = append(*to, "")
		if r.given(path, node) {
			r.Text(&(*to)[len(*to)-1])(path, node)
		}
	}
	return func(path string, node *yaml.Node) {
		if node.Kind == yaml.ScalarNode {
			item(path, node)
			return
		}
		r.items(path, node, item)
	}
}

// Words reads the items of a list of texts; a list of one may be written as a plain value. What an item stands for, and
// so the path of its field, the caller knows.
func (r *Reader) Words(path string, node *yaml.Node, word func(node *yaml.Node, text string)) {
	read := r.Scalar(func(_ string, node *yaml.Node, text string) { word(node, text) })
	if node.Kind == yaml.ScalarNode {
		read(path, node)
		return
	}
	if !r.Is(path, node, yaml.SequenceNode, "wrong_type_list") {
		return
	}
	for _, node := range node.Content {
		if r.given(path, node) {
			read(path, node)
		}
	}
}

// Truth reads true or false.
func (r *Reader) Truth(to *bool) Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		switch text {
		case "true", "false":
			*to = text == "true"
		default:
			r.Add(At(node), path, "not_truth", "value", text)
		}
	})
}

// Whole reads a whole number.
func (r *Reader) Whole(to *int32) Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		number, err := strconv.ParseInt(text, 10, 32)
		if err != nil {
			r.Add(At(node), path, "not_whole", "value", text)
			return
		}
		*to = int32(number)
	})
}

var (
	decimalText = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	commaText   = regexp.MustCompile(`^-?[0-9.]+,[0-9]+$`)
)

// Decimal reads a decimal number.
func (r *Reader) Decimal(to *string) Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		switch {
		case decimalText.MatchString(text):
			*to = text
		case commaText.MatchString(text):
			plain := strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
			r.Add(At(node), path, "decimal_comma", "value", text, "plain", plain)
		default:
			r.Add(At(node), path, "not_decimal", "value", text)
		}
	})
}

// Word reads one of a few words.
func Word[T ~int32](r *Reader, to *T, words map[string]T) Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		value, ok := words[text]
		if !ok {
			allowed := slices.SortedFunc(maps.Keys(words), func(a, b string) int { return int(words[a] - words[b]) })
			r.Add(At(node), path, "unknown_word", "value", text, "allowed", strings.Join(allowed, ", "))
			return
		}
		*to = value
	})
}

// Date reads a day such as 2018-10-29.
func (r *Reader) Date(to **date.Date) Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			r.Add(At(node), path, "bad_date", "value", text)
			return
		}
		*to = &date.Date{Year: int32(day.Year()), Month: int32(day.Month()), Day: int32(day.Day())}
	})
}
