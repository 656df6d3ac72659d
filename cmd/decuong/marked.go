package main

import (
	"fmt"

	"decuong/outline"
	"decuong/outline/classified"
	"decuong/outline/upload"
)

// unmarked is the error that one of the texts carries a mark of state secrecy.
// It tells the place and no word of it.
func unmarked(texts []string) error {
	for _, text := range texts {
		if m, found := classified.Find(text); found {
			return fmt.Errorf("it carries the mark of a state secret (%s): such a document has no place on a machine with a network", m.Level)
		}
	}
	return nil
}

// wordsOf returns the texts of what a file holds.
func wordsOf(c *upload.Content) []string {
	var all []string
	for _, p := range c.Parts() {
		if p.Table != nil {
			p.Text = p.Table.Text()
		}
		all = append(all, p.Text)
	}
	return all
}

// wordsIn returns what people wrote in a report.
func wordsIn(r *outline.Report) []string {
	var all []string
	for _, a := range r.Answers {
		for _, p := range a.Parts {
			all = append(all, p.Text)
		}
	}
	for _, a := range r.Unplaced {
		for _, p := range a.Answer.Parts {
			all = append(all, p.Text)
		}
	}
	for _, v := range r.Fields {
		all = append(all, v)
	}
	return all
}
