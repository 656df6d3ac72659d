package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

var (
	// ErrNoKey: the store is sealed, and no master key was given.
	ErrNoKey = errors.New("it is sealed, and no key was given")
	// ErrUnknownKey: something is sealed by a master key that was not given.
	ErrUnknownKey = errors.New("it is sealed by a key that was not given")
	// ErrKeyMissing: a report is sealed, but its own key is not in the store.
	ErrKeyMissing = errors.New("it is sealed, and the key of its report is gone")
	// ErrTampered: something is not what was sealed, or not in its place.
	ErrTampered = errors.New("it was changed or moved since it was sealed")
)

// Keys are master keys: the first seals, all open.
type Keys struct{ masters []master }

type master struct {
	id   string // four bytes
	aead cipher.AEAD
}

const (
	keySize = 32 // bytes: AES-256
	idSize  = 4
	// overhead of AES-GCM with its nonce.
	overhead = 12 + 16
	// wrappedSize is the length of a sealed key.
	wrappedSize = 1 + idSize + keySize + overhead
)

// ParseKeys reads master keys separated by commas, each 32 bytes as base64 or
// as hexadecimal digits. Its errors do not repeat what they are about.
func ParseKeys(text string) (*Keys, error) {
	k := &Keys{}
	for i, part := range strings.Split(text, ",") {
		raw, ok := decodeKey(strings.TrimSpace(part))
		if !ok {
			return nil, fmt.Errorf("key %d is not %d bytes in base64 or in hexadecimal digits", i+1, keySize)
		}
		sum := sha256.Sum256(append([]byte("decuong master key\x00"), raw...))
		m := master{id: string(sum[:idSize]), aead: gcm(raw)}
		for _, other := range k.masters {
			if other.id == m.id {
				return nil, fmt.Errorf("key %d is there twice", i+1)
			}
		}
		k.masters = append(k.masters, m)
	}
	return k, nil
}

func decodeKey(text string) ([]byte, bool) {
	if raw, err := hex.DecodeString(text); err == nil && len(raw) == keySize {
		return raw, true
	}
	text = strings.NewReplacer("-", "+", "_", "/").Replace(strings.TrimRight(text, "="))
	raw, err := base64.RawStdEncoding.Strict().DecodeString(text)
	return raw, err == nil && len(raw) == keySize
}

func gcm(raw []byte) cipher.AEAD {
	block, err := aes.NewCipher(raw)
	if err != nil {
		panic(err) // unreachable: the length is right
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		panic(err) // unreachable: AES has blocks of 16 bytes
	}
	return aead
}

// A key is a data key, ready for use.
type key struct {
	aead    cipher.AEAD
	wrapped string // sealed by a master key
	current bool   // by the first one
}

// fresh returns a new data key for the owner.
func (k *Keys) fresh(owner string) *key {
	raw := make([]byte, keySize)
	rand.Read(raw)
	return &key{gcm(raw), k.wrap(owner, raw), true}
}

func (k *Keys) wrap(owner string, raw []byte) string {
	m := k.masters[0]
	form := append(append(make([]byte, 0, wrappedSize), formKey), m.id...)
	return string(m.aead.Seal(form, nil, raw, []byte(owner)))
}

// unwrap opens a sealed key.
func (k *Keys) unwrap(owner, wrapped string) (*key, error) {
	raw, current, err := k.raw(owner, wrapped)
	if err != nil {
		return nil, err
	}
	return &key{gcm(raw), wrapped, current}, nil
}

func (k *Keys) raw(owner, wrapped string) (raw []byte, current bool, err error) {
	if len(wrapped) != wrappedSize || wrapped[0] != formKey {
		return nil, false, ErrTampered
	}
	id, body := wrapped[1:1+idSize], wrapped[1+idSize:]
	for i, m := range k.masters {
		if m.id != id {
			continue
		}
		if raw, err = m.aead.Open(nil, nil, []byte(body), []byte(owner)); err != nil {
			return nil, false, ErrTampered
		}
		return raw, i == 0, nil
	}
	return nil, false, ErrUnknownKey
}

// rewrap returns the key sealed by the first master key.
func (k *Keys) rewrap(owner string, old *key) (*key, error) {
	if old.current {
		return old, nil
	}
	raw, _, err := k.raw(owner, old.wrapped)
	if err != nil {
		return nil, err
	}
	return &key{old.aead, k.wrap(owner, raw), true}, nil
}
