package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"
)

// A node is an element of a part, read without any knowledge of how this
// package writes.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []*node    `xml:",any"`
	Text     string     `xml:",chardata"`
}

// unzip returns the parts of a package by name.
func unzip(t testing.TB, doc []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}

// parse returns the root of a part, which must be well-formed.
func parse(t testing.TB, doc []byte, part string) *node {
	t.Helper()
	content, ok := unzip(t, doc)[part]
	if !ok {
		t.Fatalf("there is no %s", part)
	}
	root := new(node)
	if err := xml.Unmarshal(content, root); err != nil {
		t.Fatalf("%s: %v", part, err)
	}
	return root
}

// all returns every element of the name below n, in order.
func (n *node) all(name string) []*node {
	var found []*node
	for _, c := range n.Children {
		if c.XMLName.Local == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// at follows a path of names, always to the first; nil when it ends early.
func (n *node) at(path ...string) *node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		next := (*node)(nil)
		for _, c := range n.Children {
			if c.XMLName.Local == name {
				next = c
				break
			}
		}
		n = next
	}
	return n
}

// attr returns the value of an attribute by its local name.
func (n *node) attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on reports whether a switch such as w:b is set at n.
func (n *node) on(name string) bool {
	c := n.at(name)
	return c != nil && c.attr("val") != "0" && c.attr("val") != "none"
}

// A line is a paragraph as a reader of the document finds it.
type line struct {
	style string // its name
	text  string
	level int // in Word's navigation pane, from 1; 0 for what is no heading
}

// read returns all paragraphs of the document in order. No-break spaces come
// back as spaces, for they are ours.
func read(t testing.TB, doc []byte) []line {
	styles := map[string]*node{}
	for _, s := range parse(t, doc, "word/styles.xml").all("style") {
		styles[s.attr("styleId")] = s
	}
	var found []line
	for _, p := range parse(t, doc, "word/document.xml").all("p") {
		style := styles[p.at("pPr", "pStyle").attr("val")]
		l := line{style: style.at("name").attr("val"), text: p.text()}
		for _, props := range []*node{style.at("pPr"), p.at("pPr")} {
			if level, err := strconv.Atoi(props.at("outlineLvl").attr("val")); err == nil {
				l.level = level + 1
			}
		}
		found = append(found, l)
	}
	return found
}

// text returns what stands in a paragraph.
func (n *node) text() string {
	var b strings.Builder
	for _, r := range n.all("r") {
		for _, c := range r.Children {
			switch c.XMLName.Local {
			case "t":
				b.WriteString(c.Text)
			case "br":
				b.WriteString("\n")
			case "tab":
				b.WriteString("\t")
			}
		}
	}
	return strings.ReplaceAll(b.String(), noBreakSpace, " ")
}
