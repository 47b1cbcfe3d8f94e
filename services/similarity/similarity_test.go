package similarity_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/similarity"
)

const report = "Trong 6 tháng đầu năm 2024, Ủy ban nhân dân xã đã chỉ đạo tổ chức 12 hội nghị tuyên truyền tại các thôn với 1.250 lượt người " +
	"tham dự. Đến ngày 15/6/2024, xã đã rà soát 35 hộ nghèo, hỗ trợ vốn vay cho 20 hộ và bàn giao 3 căn nhà đại đoàn kết."

func TestPercent(t *testing.T) {
	other := "Công tác phòng cháy chữa cháy rừng được duy trì thường xuyên, lực lượng kiểm lâm phối hợp với dân quân tuần tra bảo vệ " +
		"các khu vực trọng điểm, không để xảy ra vụ việc đáng tiếc nào trên địa bàn toàn xã trong mùa khô."
	redated := strings.NewReplacer("2024", "2025", "12 hội", "15 hội", "15/6", "20/6", "1.250", "980").Replace(report)
	for name, c := range map[string]struct {
		a, b     string
		from, to int
	}{
		"the same":                {report, report, 100, 100},
		"only dates and numbers":  {report, redated, 100, 100},
		"in capitals":             {report, strings.ToUpper(report), 100, 100},
		"one sentence more":       {report, report + " Xã cũng đã thành lập hai tổ hòa giải mới.", 75, 95},
		"another subject":         {report, other, 0, 0},
		"short texts":             {"Trong kỳ không phát sinh.", "Trong kỳ không phát sinh.", 0, 0},
		"nothing":                 {"", "", 0, 0},
		"a short and a long text": {"Trong kỳ không phát sinh.", report, 0, 0},
	} {
		if got := similarity.Percent(similarity.Of(c.a), similarity.Of(c.b)); got < c.from || got > c.to {
			t.Errorf("%s: %d%%, want %d to %d", name, got, c.from, c.to)
		}
	}
}

// Which text is named first does not matter, and a text is wholly like itself.
func TestTheMeasureIsSymmetric(t *testing.T) {
	words := rapid.SampledFrom([]string{"xã", "đã", "tổ", "chức", "hội", "nghị", "2024", "15/6", "hộ", "nghèo"})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(words, 0, 60).Draw(t, "words"), " ") })
	rapid.Check(t, func(t *rapid.T) {
		a, b := similarity.Of(text.Draw(t, "a")), similarity.Of(text.Draw(t, "b"))
		there, back := similarity.Percent(a, b), similarity.Percent(b, a)
		if there != back || there < 0 || there > 100 {
			t.Fatalf("%d there, %d back", there, back)
		}
		if own := similarity.Percent(a, a); a.Judged() && own != 100 || !a.Judged() && own != 0 {
			t.Fatalf("%d with itself", own)
		}
	})
}

func FuzzPercent(f *testing.F) {
	f.Add(report, report)
	f.Fuzz(func(t *testing.T, a, b string) {
		if p := similarity.Percent(similarity.Of(a), similarity.Of(b)); p < 0 || p > 100 {
			t.Errorf("%d%%", p)
		}
	})
}

// Comparing one text with those of 4,000 units.
func BenchmarkOfAndPercent(b *testing.B) {
	texts := make([]string, 4000)
	for i := range texts {
		texts[i] = fmt.Sprintf("%s Thôn %d. %s", report, i, strings.Repeat(report, 3))
	}
	one := similarity.Of(texts[0])
	for b.Loop() {
		for _, text := range texts {
			similarity.Percent(one, similarity.Of(text))
		}
	}
}
