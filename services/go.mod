module github.com/tiendo/tiendo/services

go 1.26
