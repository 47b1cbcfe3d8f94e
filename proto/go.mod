module github.com/tiendo/tiendo/proto

go 1.26
