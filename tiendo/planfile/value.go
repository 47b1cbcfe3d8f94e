package planfile

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
	"google.golang.org/genproto/googleapis/type/date"
)

// take is a function that reads the value of one key.
type take = func(path string, node *yaml.Node)

// scalar makes a take from a function that gets the text as it stands in the file, so that 1.10 stays 1.10.
func (r *reader) scalar(read func(path string, node *yaml.Node, text string)) take {
	return func(path string, node *yaml.Node) {
		if r.is(path, node, yaml.ScalarNode, "wrong_type_value") {
			read(path, node, strings.TrimSpace(node.Value))
		}
	}
}

func (r *reader) text(to *string) take {
	return r.scalar(func(_ string, _ *yaml.Node, text string) { *to = text })
}

// texts reads a list of texts; a list of one may be written as a plain value.
func (r *reader) texts(to *[]string) take {
	return func(path string, node *yaml.Node) {
		r.many(path, node, func(path string, node *yaml.Node) {
			*to = append(*to, "")
			r.text(&(*to)[len(*to)-1])(path, node)
		})
	}
}

// many reads a list, or a single value as a list of one.
func (r *reader) many(path string, node *yaml.Node, item take) {
	if node.Kind == yaml.ScalarNode {
		item(path, node)
		return
	}
	r.list(path, node, func(n int, node *yaml.Node) {
		path := fmt.Sprintf("%s[%d]", path, n)
		r.index.places[path] = at(node)
		if isNull(node) {
			r.add(at(node), path, "empty_item")
			return
		}
		item(path, node)
	})
}

func (r *reader) truth(to *bool) take {
	return r.scalar(func(path string, node *yaml.Node, text string) {
		switch text {
		case "true", "false":
			*to = text == "true"
		default:
			r.add(at(node), path, "not_truth", "value", text)
		}
	})
}

func (r *reader) whole(to *int32) take {
	return r.scalar(func(path string, node *yaml.Node, text string) {
		number, err := strconv.ParseInt(text, 10, 32)
		if err != nil {
			r.add(at(node), path, "not_whole", "value", text)
			return
		}
		*to = int32(number)
	})
}

var (
	decimalText = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	commaText   = regexp.MustCompile(`^-?[0-9.]+,[0-9]+$`)
)

func (r *reader) decimal(to *string) take {
	return r.scalar(func(path string, node *yaml.Node, text string) {
		switch {
		case decimalText.MatchString(text):
			*to = text
		case commaText.MatchString(text):
			plain := strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
			r.add(at(node), path, "decimal_comma", "value", text, "plain", plain)
		default:
			r.add(at(node), path, "not_decimal", "value", text)
		}
	})
}

// word reads one of a few words.
func word[T ~int32](r *reader, to *T, words map[string]T) take {
	return r.scalar(func(path string, node *yaml.Node, text string) {
		value, ok := words[text]
		if !ok {
			allowed := slices.SortedFunc(maps.Keys(words), func(a, b string) int { return int(words[a] - words[b]) })
			r.add(at(node), path, "unknown_word", "value", text, "allowed", strings.Join(allowed, ", "))
			return
		}
		*to = value
	})
}

func (r *reader) date(to **date.Date) take {
	return r.scalar(func(path string, node *yaml.Node, text string) {
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			r.add(at(node), path, "bad_date", "value", text)
			return
		}
		*to = &date.Date{Year: int32(day.Year()), Month: int32(day.Month()), Day: int32(day.Day())}
	})
}
