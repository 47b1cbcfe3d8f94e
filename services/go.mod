module github.com/tiendo/tiendo/services

go 1.26

require github.com/tiendo/tiendo/proto v0.0.0

replace github.com/tiendo/tiendo/proto => ../proto
