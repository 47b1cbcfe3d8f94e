package richtext

import (
	"strings"
	"unicode"
)

// Encoding is a way Vietnamese letters were written before Unicode. Texts pasted from old documents still come in them, and
// nobody can read them without the font.
type Encoding string

// The encodings that are recognised.
const (
	TCVN3 Encoding = "TCVN3" // the fonts whose names begin with .Vn
	VNI   Encoding = "VNI"   // the fonts whose names begin with VNI-
)

// The characters that stand for Vietnamese letters in each encoding and are in no Vietnamese word of Unicode.
const (
	tcvn3Letters = "µ¸¶·¹¨»¾¼½Æ©ÇÊËÉ®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞãßáâä«åèæçé¬êëìíîï\u00adøö÷ùúýûüþ¡¢§£¤¥¦"
	tcvn3Signs   = "µ¸¶·¹¨»¾¼½©®ª«¬¡¢§£¤¥¦\u00adþÞÐ×"
	vniLetters   = "øùûïäåëüñöØÙÛÏÄÅËÜÑÖ"
	vniSigns     = "øûïäåëüñöØÛÏÄÅËÜÑÖ"
)

// LegacyEncoding recognises a text that is written in an encoding from before Unicode: several of its words hold characters
// that no Vietnamese word has, and no word holds a letter that only Unicode has.
func LegacyEncoding(text string) (Encoding, bool) {
	tcvn3, vni, unicodeWords, words := 0, 0, 0, 0
	for word := range strings.FieldsSeq(text) {
		if !strings.ContainsFunc(word, unicode.IsLetter) {
			continue
		}
		words++
		switch {
		case strings.ContainsFunc(word, onlyUnicode):
			unicodeWords++
		case amidLetters(word, tcvn3Signs, tcvn3Letters):
			tcvn3++
		case amidLetters(word, vniSigns, vniLetters):
			vni++
		}
	}
	switch suspicious := tcvn3 + vni; {
	case suspicious < 2 || suspicious*5 < words || unicodeWords > suspicious:
		return "", false
	case tcvn3 >= vni:
		return TCVN3, true
	}
	return VNI, true
}

// onlyUnicode reports whether a letter is one of Vietnamese that neither old encoding has as a character of its own.
func onlyUnicode(r rune) bool {
	return r >= 0x1ea0 && r <= 0x1ef9 || strings.ContainsRune("ăĂđĐĩĨũŨơƠưƯ", r)
}

// amidLetters reports whether a word holds one of the signs beside a letter, plain or of the encoding: "5µ" and "a®" are no
// words of it, "®¬n" is one.
func amidLetters(word, signs, letters string) bool {
	runes := []rune(word)
	if len(runes) < 2 || !strings.ContainsAny(word, signs) {
		return false
	}
	others := 0
	for _, r := range runes {
		if r < 0x80 && unicode.IsLetter(r) || strings.ContainsRune(letters, r) {
			others++
		}
	}
	return others*4 >= len(runes)*3
}
