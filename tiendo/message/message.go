// Package message holds every text the command line shows to people, in Vietnamese and in English. It knows texts and
// how facts are put into them; it does not know when a text is shown.
package message

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

//go:embed vi en
var files embed.FS

// Vietnamese and English are the languages there are texts in.
const (
	Vietnamese = "vi"
	English    = "en"
)

// Languages are the languages there are texts in, the first one first.
func Languages() []string { return []string{Vietnamese, English} }

// Catalogue is the texts of one language.
type Catalogue struct {
	// Language is the language of the texts, "vi" or "en".
	Language string

	texts map[string]string
}

// Open reads the catalogue of a language; of Vietnamese where the language has none.
func Open(language string) *Catalogue {
	if !slices.Contains(Languages(), language) {
		language = Vietnamese
	}
	texts, err := load(language)
	if err != nil {
		// The files are part of the binary, and a test reads them all.
		panic(err)
	}
	return &Catalogue{Language: language, texts: texts}
}

func load(language string) (map[string]string, error) {
	paths, err := fs.Glob(files, language+"/*.yaml")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, path := range paths {
		source, err := files.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var root yaml.Node
		if err := yaml.Unmarshal(source, &root); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if err := flatten(texts, path, "", root.Content[0]); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// flatten makes "a: {b: text}" the text with the key "a.b".
func flatten(texts map[string]string, path, prefix string, node *yaml.Node) error {
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := prefix+node.Content[i].Value, node.Content[i+1]
		if value.Kind == yaml.MappingNode {
			if err := flatten(texts, path, key+".", value); err != nil {
				return err
			}
			continue
		}
		if _, twice := texts[key]; twice || value.Kind != yaml.ScalarNode {
			return fmt.Errorf("%s:%d: %s is given twice or is not a text", path, value.Line, key)
		}
		texts[key] = strings.TrimRight(value.Value, "\n")
	}
	return nil
}

// Text is the text with a key; facts are pairs of a placeholder's name and its value: {name} becomes the value.
func (c *Catalogue) Text(key string, facts ...any) string {
	text, ok := c.texts[key]
	if !ok {
		panic("message: no text " + key)
	}
	pairs := make([]string, 0, len(facts))
	for i := 0; i+1 < len(facts); i += 2 {
		pairs = append(pairs, fmt.Sprintf("{%v}", facts[i]), fmt.Sprint(facts[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// Keys are the keys of all texts, in order.
func (c *Catalogue) Keys() []string { return slices.Sorted(maps.Keys(c.texts)) }

// Has says whether there is a text with the key.
func (c *Catalogue) Has(key string) bool {
	_, ok := c.texts[key]
	return ok
}
