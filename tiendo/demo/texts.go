package demo

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"sync"
)

// sentences are what demo people write.
type sentences struct {
	Results      []string `yaml:"results"`
	Difficulties []string `yaml:"difficulties"`
	NextSteps    []string `yaml:"next_steps"`
	Proposals    []string `yaml:"proposals"`
	Answers      []string `yaml:"answers"`
	NotAvailable []string `yaml:"not_available"`
	TaskDone     []string `yaml:"task_done"`
	TaskTexts    []string `yaml:"task_texts"`
	TaskSteps    []string `yaml:"task_steps"`
	Returns      []string `yaml:"returns"`
	Accepts      []string `yaml:"accepts"`
	Approvals    []string `yaml:"approvals"`
}

var texts = sync.OnceValue(func() sentences {
	var s sentences
	read("texts.yaml", &s)
	return s
})

// chance is a source of numbers that depends on nothing but the words it is made from: the demo is the same at every
// load, whatever is asked first.
func chance(words ...string) *rand.Rand {
	sum := fnv.New128a()
	_, _ = sum.Write([]byte(strings.Join(words, "\x00")))
	b := sum.Sum(nil)
	var seed [2]uint64
	for i, one := range b {
		seed[i/8] = seed[i/8]<<8 | uint64(one)
	}
	return rand.New(rand.NewPCG(seed[0], seed[1]))
}

// between is a number from low to high, both included.
func between(r *rand.Rand, low, high int64) int64 { return low + r.Int64N(high-low+1) }

// oneOf is one of the texts.
func oneOf(r *rand.Rand, of []string) string { return of[r.IntN(len(of))] }
