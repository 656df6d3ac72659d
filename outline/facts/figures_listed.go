package facts

// listable is up to how many things a sentence lists by their names.
const listable = 9

// members are counted even when they are one; so is one more of anything.
var (
	members   = phraseList("đảng viên, quần chúng, đoàn viên, hội viên")
	moreWords = wordsOf("thêm")
)

// countLists makes the counts soft that a sentence itself bears out: "hai đồng
// chí được điều động là Hà Quang Tiệp và Kim Thị Sóc Kha", each of whom is
// judged by name; and "một" in words, which says no more than that there is
// one.
func (f *finder) countLists() {
	for i, o := range f.out {
		o.soft = o.soft || f.tellsOff(o)
		if o.Class != Number || o.Value.Amount == nil || !o.Value.Amount.IsInt() || o.to-o.from != 1 || !f.countsFree(o.to) {
			continue
		}
		n := o.Value.Amount.Num().Int64()
		switch {
		case n == 1 && f.ts[o.from].kind == wordToken && !f.says(o.from-1, moreWords) && !members.begins(f.ts, o.to):
			o.soft = true
		case n > 1 && n <= listable && (n == f.listedAfter(i) || n == f.listedInRow(i)):
			o.soft = true
		}
	}
}

// toldOff are what a report tells off by number: "nguyên nhân thứ nhất".
var toldOff = wordsOf("nhân pháp vụ dung tiêu điểm chế học")

// tellsOff reports whether the number only numbers what the text itself says.
func (f *finder) tellsOff(o *found) bool {
	return o.Class == Number && f.ts[o.from].kind == wordToken && f.says(o.from-1, orderWords) && f.says(o.from-2, toldOff)
}

// listedAfter returns how many names of one class follow the fact at i, with
// no other count between.
func (f *finder) listedAfter(i int) int64 {
	n, class := int64(0), Class(-1)
	for _, o := range f.out[i+1:] {
		switch {
		case o.Class == Number && f.countsFree(o.to):
			return n
		case !o.Class.named():
		case class < 0:
			class, n = o.Class, 1
		case o.Class == class:
			n++
		}
	}
	return n
}

// listedInRow returns how many names follow the fact at i in one list, whatever
// each of them is taken for.
func (f *finder) listedInRow(i int) int64 {
	n := int64(0)
	for k := i + 1; k < len(f.out) && f.out[k].Class.named(); k++ {
		if n > 0 && !f.listedTogether(f.out[k-1].to, f.out[k].from) {
			break
		}
		n++
	}
	return n
}
