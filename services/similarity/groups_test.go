package similarity_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/similarity"
)

// Groups looks up a fifth of the runs only; it finds what holding every text against every other finds.
func TestGroupsAreThoseOfAllPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var texts []similarity.Text
		from := rapid.IntRange(50, 100).Draw(t, "from")
		for n := range rapid.IntRange(0, 12).Draw(t, "texts") {
			texts = append(texts, drawn(t, n))
		}
		group := make([]int, len(texts)) // by all pairs, until nothing changes
		for i := range group {
			group[i] = i
		}
		for range texts {
			for i := range texts {
				for j := range texts {
					if similarity.Percent(texts[i], texts[j]) >= from {
						group[i] = min(group[i], group[j])
						group[j] = group[i]
					}
				}
			}
		}
		var want []string
		for first := range texts {
			var members []int
			for i := range texts {
				if group[i] == first {
					members = append(members, i)
				}
			}
			if len(members) > 1 {
				want = append(want, fmt.Sprint(members))
			}
		}
		var got []string
		for _, g := range similarity.Groups(texts, from) {
			got = append(got, fmt.Sprint(g.Members))
			if g.Percent < from || g.Percent > 100 {
				t.Fatalf("%d per cent", g.Percent)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("groups %v, want %v", got, want)
		}
	})
}

// Texts that are alike share a sign; looking up by signs overlooks none.
func TestTextsThatAreAlikeShareASign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn(t, 0), drawn(t, 1)
		from := rapid.IntRange(50, 100).Draw(t, "from")
		signs := a.Signature(from)
		shared := slices.ContainsFunc(b.Signature(from), func(sign uint64) bool { return slices.Contains(signs, sign) })
		if percent := similarity.Percent(a, b); percent >= from && !shared {
			t.Fatalf("%d per cent alike, and no sign shared", percent)
		}
	})
}

// drawn is one of few texts with some of its words changed.
func drawn(t *rapid.T, n int) similarity.Text {
	base := rapid.IntRange(0, 2).Draw(t, "base")
	words := make([]string, 45)
	for i := range words {
		words[i] = fmt.Sprintf("từ%c%c", 'a'+base, 'a'+i%26)
	}
	for range rapid.IntRange(0, 4).Draw(t, "changes") {
		words[rapid.IntRange(0, len(words)-1).Draw(t, "at")] = fmt.Sprintf("khác%c", 'a'+n)
	}
	return similarity.Of(strings.Join(words[:rapid.IntRange(15, len(words)).Draw(t, "length")], " "))
}

// Four thousand units that all filled in the same text are one group, found in a moment: what is in a group is not compared again.
func TestManyCopiesAreOneGroup(t *testing.T) {
	texts := make([]similarity.Text, 4000)
	for i := range texts {
		texts[i] = similarity.Of(fmt.Sprintf("Xã %c%c %s", 'a'+i%26, 'a'+i/26%26, strings.Repeat("đã tổ chức hội nghị triển khai kế hoạch đến các thôn xóm và hộ dân trong kỳ báo cáo này ", 2)))
	}
	if groups := similarity.Groups(texts, similarity.FlaggedFrom); len(groups) != 1 || len(groups[0].Members) != 4000 {
		t.Fatalf("%d groups", len(groups))
	}
}
