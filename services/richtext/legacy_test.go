package richtext_test

import (
	"testing"

	"github.com/tiendo/tiendo/services/richtext"
)

func TestLegacyEncoding(t *testing.T) {
	for text, want := range map[string]richtext.Encoding{
		"§¬n vÞ ®· tæ chøc héi nghÞ triÓn khai kÕ ho¹ch":           richtext.TCVN3,
		"Uû ban nh©n d©n x· b¸o c¸o kÕt qu¶ thùc hiÖn":             richtext.TCVN3,
		"Ñôn vò ñaõ toå chöùc hoäi nghò trieån khai keá hoaïch":    richtext.VNI,
		"Đơn vị đã tổ chức hội nghị triển khai kế hoạch":           "",
		"Diện tích 5µm, nhãn hiệu Omo® và Sunlight® được kiểm tra": "",
		"Đoàn của thành phố Köln và Düsseldorf đã thăm xã":         "",
		"Trong ky khong phat sinh":                                 "",
		"":                                                         "",
		"Hội nghị § 5 và ¶ 6 của quy chế":                          "",
	} {
		got, found := richtext.LegacyEncoding(text)
		if got != want || found != (want != "") {
			t.Errorf("%q: %q %v, want %q", text, got, found, want)
		}
	}
}
