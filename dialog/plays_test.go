package dialog_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
)

var update = flag.Bool("update", false, "rewrite the bot's lines of the plays in testdata")

// TestPlays performs every play on the pure dialog, its state stored and
// loaded again between any two lines.
func TestPlays(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no plays: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { playFile(t, file) })
	}
}

func playFile(t *testing.T, file string) {
	written, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	play, err := dialogtest.Parse(string(written))
	if err != nil {
		t.Fatal(err)
	}
	stage := newStage(t)
	if play.HasModel() {
		stage.hired = dialog.Model{Host: modelHost, Ears: modelHost}
	}
	if play.HasTables() {
		stage.catalog = []dialog.Offer{{Name: "tables", Outline: dialogtest.Tables()}}
	}
	played, err := play.Perform(stage)
	if err != nil {
		t.Fatalf("%v, after\n%s", err, played)
	}
	if *update {
		if err := os.WriteFile(file, []byte(played.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(written), played.String()); diff != "" {
		t.Errorf("(-written +played)\n%s", diff)
	}
}

// modelHost is the host of every play's model.
const modelHost = "127.0.0.1"
