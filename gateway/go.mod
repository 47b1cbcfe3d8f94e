module github.com/tiendo/tiendo/gateway

go 1.26
