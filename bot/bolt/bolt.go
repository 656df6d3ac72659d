package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	bbolt "go.etcd.io/bbolt"
	bbolterrors "go.etcd.io/bbolt/errors"

	"decuong/bot"
)

var (
	// ErrLocked: the file is in use.
	ErrLocked = errors.New("another copy of the program is using")
	// ErrDamaged: the file is no store, or no longer what was written.
	ErrDamaged = errors.New("the store's file is damaged")
)

// A Store is a bot.Store in a file.
type Store struct {
	db      *bbolt.DB
	writing chan struct{} // holds one while somebody writes
	broken  error         // after damage was met in writing; for who writes alone
}

var _ bot.Store = (*Store)(nil)

var (
	layoutBucket  = []byte("layout")
	chatsBucket   = []byte("chats")
	shelvesBucket = []byte("shelves")
	reportsBucket = []byte("reports")
	seenBucket    = []byte("seen")
	outboxBucket  = []byte("outbox")
	deadBucket    = []byte("dead")

	// Inside a report's bucket.
	fieldsBucket  = []byte("fields")
	indexBucket   = []byte("index")
	historyBucket = []byte("history")

	versionKey = []byte("version")
)

const layoutVersion = "1"

// lockPatience is how long Open waits for another copy of the program to let
// go of the file, as one that is being replaced does.
const lockPatience = time.Second

// Open returns the store in the file at path. The file and its folder are made
// when they are not there, for the owner's eyes only.
func Open(path string) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("making folder of the store: %w", err)
	}
	s, err := open(path)
	switch {
	case errors.Is(err, bbolterrors.ErrTimeout):
		return nil, fmt.Errorf("%w %s", ErrLocked, path)
	case err != nil:
		return nil, fmt.Errorf("opening store %s: %w", path, err)
	}
	if err := s.prepare(path); err != nil {
		s.db.Close()
		return nil, fmt.Errorf("opening store %s: %w", path, err)
	}
	return s, nil
}

func open(path string) (s *Store, err error) {
	defer recoverDamage(&err)()
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{
		Timeout:      lockPatience,
		FreelistType: bbolt.FreelistMapType, // does not slow down as the file grows
	})
	for _, damage := range []error{bbolterrors.ErrInvalid, bbolterrors.ErrVersionMismatch, bbolterrors.ErrChecksum} {
		if errors.Is(err, damage) {
			err = fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	return &Store{db: db, writing: make(chan struct{}, 1)}, err
}

// prepare checks that the file is whole in length and of a known layout, and
// fills a new one.
func (s *Store) prepare(path string) error {
	var version string
	err := s.view(context.Background(), func(tx *bbolt.Tx) error {
		file, err := os.Stat(path)
		if err == nil && file.Size() < tx.Size() {
			err = fmt.Errorf("%w: %d bytes of %d are there", ErrDamaged, file.Size(), tx.Size())
		}
		if layout := tx.Bucket(layoutBucket); err == nil && layout != nil {
			version = string(layout.Get(versionKey))
		}
		return err
	})
	switch {
	case err != nil || version == layoutVersion:
		return err
	case version != "":
		return fmt.Errorf("its layout %q is of another version of the program", version)
	}
	settle(path)
	return s.update(context.Background(), func(tx *bbolt.Tx) error {
		for _, name := range [][]byte{layoutBucket, chatsBucket, shelvesBucket, reportsBucket, seenBucket, outboxBucket, deadBucket} {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		return tx.Bucket(layoutBucket).Put(versionKey, []byte(layoutVersion))
	})
}

// settle has the name of a new file on the disk, and those of the folders above
// it, which the disk keeps apart from what is in the file: else a loss of power
// may leave a file that nobody finds. A folder that cannot be asked, as on
// Windows, is left alone.
func settle(path string) {
	for folder := filepath.Dir(path); ; folder = filepath.Dir(folder) {
		if f, err := os.Open(folder); err == nil {
			_ = f.Sync()
			_ = f.Close()
		}
		if folder == filepath.Dir(folder) {
			return
		}
	}
}
