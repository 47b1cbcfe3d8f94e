# Everything a person does here starts with one of these. `make help` lists them.
SHELL := /usr/bin/env bash -euo pipefail

BIN     := $(CURDIR)/bin
export PATH := $(BIN):$(PATH)
MODULES := proto services gateway tiendo
FERRET  := services/docstore/mongo/ferretdbtest
WEB     := gateway/web

.PHONY: help run build web test check lint contracts generated modules gotest ferrettest officetest webtest browsertest bench gen tools fmt clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## build and start everything with demo data on http://127.0.0.1:8080
	$(BIN)/tiendo up --demo

build: web ## build bin/tiendo with the web application in it
	GOWORK=off go -C tiendo build -trimpath -o $(BIN)/tiendo .

test: check gotest ferrettest officetest webtest browsertest ## everything: what CI runs

check: lint contracts generated modules ## formatting, vet, contracts, generated code, module boundaries

bench: ## the figures of bench/README.md, as ratios from one run
	bench/run

gen: tools third_party ## write the generated code anew
	buf generate
	cd $(WEB) && npm run gen

fmt: tools ## format the Go code
	gofumpt -w $$(git ls-files '*.go' | grep -v '/gen/')

clean: ## remove what was built
	rm -rf bin third_party $(WEB)/node_modules
	find $(WEB)/dist -mindepth 1 ! -name .keep -delete

# --- what the targets above are made of -------------------------------------------------------------------------------

# One stamp for all tools: they are installed again only when their versions change.
tools: bin/.tools
bin/.tools: tools/go.mod tools/go.sum
	GOBIN=$(BIN) GOWORK=off go -C tools install tool
	touch $@

third_party: bin/.third_party
bin/.third_party: tools/go.mod tools/thirdparty/main.go
	mkdir -p bin && rm -rf third_party
	GOWORK=off go -C tools run ./thirdparty $(CURDIR)/third_party
	touch $@

web: $(WEB)/dist/index.html
$(WEB)/node_modules/.package-lock.json: $(WEB)/package.json $(WEB)/package-lock.json
	cd $(WEB) && npm ci --no-audit --no-fund
	touch $@
$(WEB)/dist/index.html: $(WEB)/node_modules/.package-lock.json $(shell git ls-files $(WEB) 2>/dev/null | grep -v '/dist/')
	cd $(WEB) && npm run build

lint: tools
	@unformatted=$$(gofumpt -l $$(git ls-files '*.go' | grep -v '/gen/')); test -z "$$unformatted" || { echo "not formatted (make fmt):"; echo "$$unformatted"; exit 1; }
	tools/promises
	for m in $(MODULES); do (cd $$m && GOWORK=off go vet ./... && GOWORK=off staticcheck ./...); done

contracts: tools third_party
	buf lint
	tools/breaking

generated: tools third_party
	@before=$$(tools/fingerprint proto/gen); buf generate; after=$$(tools/fingerprint proto/gen); \
	  test "$$before" = "$$after" || { echo "proto/gen was not current; it is now: commit it"; exit 1; }

modules: web
	for m in $(MODULES); do (cd $$m && GOWORK=off go mod tidy -diff && GOWORK=off go build ./...); done

gotest: build
	for m in services gateway tiendo; do (cd $$m && GOWORK=off go test -race -timeout 20m ./...); done

ferrettest:
	cd $(FERRET) && GOWORK=off go test ./...

officetest:
	tools/officetest

webtest: $(WEB)/node_modules/.package-lock.json
	cd $(WEB) && npm run typecheck && npm test

browsertest: build
	tools/browsertest
