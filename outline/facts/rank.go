package facts

import "slices"

// likeness returns the cosine of every two vectors.
func likeness(vs []vector) [][]float64 {
	like := make([][]float64, len(vs))
	for i := range vs {
		like[i] = make([]float64, len(vs))
		for j := range i {
			like[i][j] = dot(vs[i], vs[j])
			like[j][i] = like[i][j]
		}
	}
	return like
}

func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].term < b[j].term:
			i++
		case a[i].term > b[j].term:
			j++
		default:
			sum += a[i].value * b[j].value
			i, j = i+1, j+1
		}
	}
	return sum
}

const (
	damping     = 0.85
	rankRounds  = 30
	linked      = 0.05 // below it two sentences have nothing to do with each other
	variety     = 0.6  // how much likeness to a chosen sentence costs
	repetition  = 0.5  // above it a sentence only repeats another
	figureWorth = 1.15
)

// lexRank returns how central each sentence is, 1 on average.
func lexRank(like [][]float64) []float64 {
	n := len(like)
	degree := make([]float64, n)
	for i := range like {
		for j, l := range like[i] {
			if l >= linked && i != j {
				degree[i] += l
			}
		}
	}
	rank := slices.Repeat([]float64{1}, n)
	for range rankRounds {
		next := slices.Repeat([]float64{1 - damping}, n)
		for i := range like {
			for j, l := range like[i] {
				if l >= linked && i != j {
					next[j] += damping * rank[i] * l / degree[i]
				}
			}
		}
		rank = next
	}
	return rank
}

// emphasis gives a sentence with figures more weight.
func emphasis(s string) float64 {
	if slices.ContainsFunc(Find(s), func(f Fact) bool { return f.Class <= Ratio }) {
		return figureWorth
	}
	return 1
}

// diverse chooses at most n sentences of high rank that are unlike one
// another, and returns them in their order.
func diverse(rank []float64, like [][]float64, n int) []int {
	top := slices.Max(rank)
	var chosen []int
	for len(chosen) < n {
		best, bestScore := -1, 0.0
		for i := range rank {
			if slices.Contains(chosen, i) {
				continue
			}
			nearest := 0.0
			for _, c := range chosen {
				nearest = max(nearest, like[i][c])
			}
			score := rank[i]/top - variety*nearest
			if nearest <= repetition && (best < 0 || score > bestScore) {
				best, bestScore = i, score
			}
		}
		if best < 0 {
			break
		}
		chosen = append(chosen, best)
	}
	slices.Sort(chosen)
	return chosen
}
