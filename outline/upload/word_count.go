package upload

import "strings"

// label returns the number or bullet that Word prints before a paragraph, and
// how many levels above its own look the same. It counts: every paragraph
// must be asked for once, in order.
func (l *lists) label(p parLook) (label string, inner int) {
	num := l.nums[p.num.id]
	if num == nil {
		return "", 0
	}
	def := l.definition(num)
	if def == nil {
		return "", 0
	}
	n := l.levelOf(def, num, p)
	def.count(num, n)
	lvl := def.level(num, n)
	look := lvl.look.over(p.mark)
	var text prose
	text.add(def.print(num, n), look)
	printed, _ := text.finish(l.styles)
	return strings.TrimSpace(printed), lvl.inner
}

// definition returns the list that an instance uses: its own, or the one that
// a style of lists names.
func (l *lists) definition(num *instance) *list {
	for range 8 { // links in a circle lead nowhere
		def := l.abstract[num.abstract]
		if def == nil || def.link == "" {
			return def
		}
		linked := l.nums[l.styles.style(def.link).num.id]
		if linked == nil {
			return def
		}
		num = linked
	}
	return nil
}

// levelOf returns the level of a paragraph. One that its style has made a
// member of the list is at the level that names the style.
func (l *lists) levelOf(def *list, num *instance, p parLook) int {
	if p.num.hasLevel {
		return p.num.level
	}
	id := p.style
	for range maxLevels { // a style may be based on itself
		for n := range maxLevels {
			if id != "" && def.level(num, n).style == id {
				return n
			}
		}
		if made := l.styles.all[id]; made != nil {
			id = made.based
		}
	}
	return p.num.level
}

// level returns the nth level as the instance has it.
func (l *list) level(num *instance, n int) level {
	if changed, ok := num.levels[n]; ok {
		return changed
	}
	return l.levels[n]
}

// count counts one paragraph at level n. Levels below start again, unless
// they say otherwise. Levels above that have no paragraph yet begin with the
// first number of the list, as LibreOffice has it, not of the instance.
func (l *list) count(num *instance, n int) {
	for i := range n {
		if !l.counted[i] {
			l.counts[i], l.counted[i] = l.level(num, i).start, true
		}
	}
	if start, ok := num.starts[n]; ok && !num.begun[n] {
		l.counts[n], l.counted[n] = start, true
		num.begun[n] = true
	} else if l.counted[n] {
		l.counts[n]++
	} else {
		l.begin(num, n)
	}
	for i := n + 1; i < maxLevels; i++ {
		if r := l.level(num, i).restart; r < 0 || r > n {
			l.counted[i] = false
		}
	}
}

// begin gives level n its first number.
func (l *list) begin(num *instance, n int) {
	l.counts[n], l.counted[n] = l.level(num, n).start, true
	if start, ok := num.starts[n]; ok {
		l.counts[n] = start
	}
}

// maxLabel is how many bytes of a label are kept; Word has at most 255
// characters.
const maxLabel = 1 << 10

// print returns the label of level n as it stands.
func (l *list) print(num *instance, n int) string {
	lvl := l.level(num, n)
	if lvl.format == "bullet" {
		return lvl.text
	}
	var b strings.Builder
	for text := lvl.text; text != "" && b.Len() < maxLabel; {
		before, after, _ := strings.Cut(text, "%")
		b.WriteString(before)
		text = after
		if after == "" || after[0] < '1' || after[0] > '9' {
			continue
		}
		text = after[1:]
		if k := int(after[0] - '1'); k <= n {
			b.WriteString(l.number(num, k, lvl.legal))
		}
	}
	return b.String()
}

// number returns the number that level k has at present.
func (l *list) number(num *instance, k int, legal bool) string {
	format := l.level(num, k).format
	if legal && format != "none" {
		format = "decimal"
	}
	return numeral(l.counts[k], format)
}
