package dialog

// telling returns what to call the sections at the positions on buttons that
// stand together: by the first of the ways, and where several would read alike,
// by the next.
func telling(shown []int, ways ...func(int) string) map[int]string {
	names := map[int]string{}
	for _, name := range ways {
		count := map[string]int{}
		for _, i := range shown {
			count[names[i]]++
		}
		for _, i := range shown {
			if names[i] == "" || count[names[i]] > 1 {
				names[i] = shorten(name(i), tagSize)
			}
		}
	}
	return names
}

// titled is the tag of the section at i with its title.
func (t *turn) titled(i int) string { return t.tag(i) + ": " + t.title(i) }
