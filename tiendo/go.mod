module github.com/tiendo/tiendo/tiendo

go 1.26
