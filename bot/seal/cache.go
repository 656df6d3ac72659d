package seal

import (
	"container/list"
	"sync"
)

// remembered is how many data keys are kept open. One takes a kilobyte, and
// two microseconds to open again.
const remembered = 4096

// A cache remembers the data keys used last, by their owners.
type cache struct {
	mu    sync.Mutex
	of    map[string]*list.Element
	order *list.List // of cached, the last used first
	size  int
}

type cached struct {
	owner string
	key   *key
}

func newCache(size int) *cache {
	return &cache{of: map[string]*list.Element{}, order: list.New(), size: size}
}

// get returns the owner's key, nil when it is not remembered.
func (c *cache) get(owner string) *key {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.of[owner]
	if e == nil {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(cached).key
}

// put remembers the owner's key in the place of any other.
func (c *cache) put(owner string, k *key) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.of[owner]; e != nil {
		e.Value = cached{owner, k}
		c.order.MoveToFront(e)
		return
	}
	c.of[owner] = c.order.PushFront(cached{owner, k})
	if c.order.Len() > c.size {
		last := c.order.Remove(c.order.Back()).(cached)
		delete(c.of, last.owner)
	}
}

// drop forgets the owner's key.
func (c *cache) drop(owner string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.of[owner]; e != nil {
		c.order.Remove(e)
		delete(c.of, owner)
	}
}
