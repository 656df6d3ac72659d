package office

import (
	_ "embed"
	"os"
	"path/filepath"
)

// settings are those of every profile: see the comments in the file.
//
//go:embed profile.xcu
var settings []byte

// writeProfile makes a LibreOffice profile.
func writeProfile(folder string) error {
	user := filepath.Join(folder, "user")
	if err := os.MkdirAll(user, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), settings, 0o600)
}
