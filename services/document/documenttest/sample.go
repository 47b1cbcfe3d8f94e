// Package documenttest has documents for tests: a report of a commune that has every part a report can have.
package documenttest

import (
	"fmt"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
)

// Report is a report with every part. All that it says is made up for tests.
func Report() document.Document {
	return document.Document{
		Superior: "UBND huyện Mê Linh", Issuer: []string{"Ủy ban nhân dân", "xã Tráng Việt"},
		Number: 5, Symbol: "BC-UBND", Place: "Tráng Việt", Date: calendar.Date{Year: 2025, Month: 7, Day: 4},
		Type: "Báo cáo", Subject: "Kết quả thực hiện 6 tháng đầu năm 2025 Kế hoạch số 272/KH-UBND ngày 29/10/2018 của UBND huyện Mê Linh",
		To: []string{"Ủy ban nhân dân huyện Mê Linh (qua phòng Lao động - Thương binh và Xã hội)"},
		Bases: []string{
			"Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước",
			"Căn cứ Kế hoạch số 272/KH-UBND ngày 29 tháng 10 năm 2018 của Ủy ban nhân dân huyện Mê Linh",
		},
		Body: []document.Block{
			document.Text("Ủy ban nhân dân xã Tráng Việt báo cáo kết quả thực hiện trong 6 tháng đầu năm 2025 như sau:"),
			document.Heading{Level: document.LevelSection, Number: "I", Text: "Công tác lãnh đạo, chỉ đạo, điều hành"},
			document.Text("Ủy ban nhân dân xã đã ban hành kế hoạch, phân công nhiệm vụ cho từng công chức phụ trách; tổ chức 02 hội nghị quán triệt và lồng ghép nội dung vào chương trình công tác của các ban, ngành, đoàn thể ở xã."),
			document.Heading{Level: document.LevelSection, Number: "II", Text: "Kết quả thực hiện"},
			document.Heading{Level: document.LevelPoint, Number: "1", Text: "Xây dựng cộng đồng gắn kết và mang lại lợi ích cho người dân"},
			document.Paragraph{Spans: []document.Span{
				{Text: "Đã tổ chức "},
				{Text: "05 cuộc", Bold: true},
				{Text: " tuyên truyền, tập huấn với 412 lượt người tham gia, "},
				{Text: "bằng 52,3% kế hoạch năm", Italic: true},
				{Text: "."},
			}},
			document.Paragraph{Marker: "a)", Spans: []document.Span{{Text: "Về truyền thông: phát 24 lượt tin, bài trên hệ thống truyền thanh xã."}}},
			document.Paragraph{Marker: "b)", Spans: []document.Span{{Text: "Về bồi dưỡng cán bộ: cử 03 công chức dự lớp bồi dưỡng của huyện."}}},
			document.Table{
				Columns: []document.Column{
					{Title: "STT", Weight: 1, Align: document.AlignCentre},
					{Title: "Chỉ tiêu", Weight: 6},
					{Title: "Đơn vị tính", Weight: 2, Align: document.AlignCentre},
					{Title: "Thực hiện", Weight: 2, Align: document.AlignRight},
				},
				Rows: []document.Row{
					{Cells: []string{"1. Xây dựng cộng đồng gắn kết"}, Bold: true},
					{Cells: []string{"1", "Số cuộc tuyên truyền, tập huấn về Cộng đồng Văn hóa - Xã hội ASEAN", "cuộc", "5"}},
					{Cells: []string{"2", "Số lượt người được tuyên truyền", "lượt người", "1.412"}},
				},
			},
			document.Heading{Level: document.LevelSection, Number: "III", Text: "Tồn tại, hạn chế và nguyên nhân"},
			document.Paragraph{Marker: "-", Spans: []document.Span{{Text: "Kinh phí tuyên truyền còn hạn chế; đội ngũ cộng tác viên kiêm nhiệm nhiều việc nên chất lượng tổng hợp số liệu chưa cao."}}},
			document.Heading{Level: document.LevelSection, Number: "IV", Text: "Phương hướng, nhiệm vụ 6 tháng cuối năm"},
			document.Text("Tiếp tục thực hiện các nhiệm vụ theo kế hoạch; tập trung hoàn thành chỉ tiêu về đào tạo nghề cho lao động nông thôn."),
			document.Heading{Level: document.LevelSection, Number: "V", Text: "Kiến nghị, đề xuất"},
			document.Text("Đề nghị Ủy ban nhân dân huyện bổ sung kinh phí tuyên truyền cho xã."),
			document.Text("Trên đây là báo cáo kết quả thực hiện 6 tháng đầu năm 2025, Ủy ban nhân dân xã Tráng Việt trân trọng báo cáo."),
		},
		Signature: document.Signature{
			Authority: []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"}, Name: "Nguyễn Văn A (mẫu)",
		},
		Recipients: []string{"Như trên", "Thường trực Đảng ủy, HĐND xã", "Lưu: VT, VHXH"},
		Annexes:    []document.Annex{{Title: "Biểu số liệu", Landscape: true, Body: []document.Block{Figures(60)}}},
	}
}

// Figures is a wide table with so many rows.
func Figures(rows int) document.Table {
	t := document.Table{Columns: []document.Column{
		{Title: "STT", Weight: 1, Align: document.AlignCentre},
		{Title: "Chỉ tiêu", Weight: 7},
		{Title: "Đơn vị tính", Weight: 2, Align: document.AlignCentre},
		{Title: "Kế hoạch năm", Weight: 2, Align: document.AlignRight},
		{Title: "Thực hiện cùng kỳ", Weight: 2, Align: document.AlignRight},
		{Title: "Thực hiện kỳ này", Weight: 2, Align: document.AlignRight},
		{Title: "So kế hoạch (%)", Weight: 2, Align: document.AlignRight},
		{Title: "Ghi chú", Weight: 3},
	}}
	for i := range rows {
		t.Rows = append(t.Rows, document.Row{Cells: []string{
			fmt.Sprint(i + 1), "Số lao động nông thôn được đào tạo nghề, có việc làm sau đào tạo", "người", "1.000", "476", "499", "49,9", "chưa có của 01 đơn vị",
		}})
	}
	return t
}

// Long is a report of so many pages, about.
func Long(pages int) document.Document {
	d := Report()
	const sentence = "Ủy ban nhân dân xã đã chỉ đạo các ban, ngành, đoàn thể tổ chức thực hiện đầy đủ các nhiệm vụ được giao; kết quả đạt được trong kỳ cao hơn cùng kỳ năm trước, cơ bản hoàn thành mục tiêu đề ra trong kế hoạch năm. "
	for i := range pages * 7 {
		if i%12 == 0 {
			d.Body = append(d.Body, document.Heading{Level: document.LevelPoint, Number: fmt.Sprint(i/12 + 1), Text: "Nội dung tiếp theo"})
		}
		d.Body = append(d.Body, document.Text(sentence+sentence))
	}
	return d
}
