package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"decuong/bot/openai"
	"decuong/bot/seal"
	"decuong/bot/telegram"
	"decuong/outline"
)

// Settings come from the environment and are read once.
type settings struct {
	token       string             // TELEGRAM_BOT_TOKEN; empty: the sandbox
	apiURL      string             // TELEGRAM_API_URL; empty: Telegram's own
	rate        float64            // TELEGRAM_RATE: messages a second over all chats; 0: no pacing
	listen      string             // LISTEN_ADDR
	redisURL    string             // REDIS_URL; empty: one file in dataDir
	redisWait   int                // REDIS_WAIT: replicas that must have a write
	dataDir     string             // DATA_DIR
	keys        *seal.Keys         // REPORT_KEY; nil: what is stored is not sealed
	outlinesDir string             // OUTLINES_DIR; empty: the founding outline alone
	templates   string             // TEMPLATES_DIR; empty: the built-in forms alone
	model       openai.Settings    // OPENAI_*; without key and address: no model
	daily       int                // OPENAI_DAILY: tokens of the model that a person may have in a day; 0: as many as they like
	admins      []outline.AuthorID // ADMINS: who may invite; none: open to everyone
	webhook     webhook            // WEBHOOK_URL, WEBHOOK_SECRET; none: polling
}

const (
	defaultListen = "127.0.0.1:8080"
	defaultRate   = 30 // what Telegram grants a bot
	// defaultDaily is some hundred drafts of a question, a few summaries of a long
	// report, or five hours of speech.
	defaultDaily = 500_000
)

func readSettings(getenv func(string) string) (settings, error) {
	s := settings{
		token:       getenv("TELEGRAM_BOT_TOKEN"),
		apiURL:      getenv("TELEGRAM_API_URL"),
		listen:      getenv("LISTEN_ADDR"),
		redisURL:    getenv("REDIS_URL"),
		dataDir:     getenv("DATA_DIR"),
		outlinesDir: getenv("OUTLINES_DIR"),
		templates:   getenv("TEMPLATES_DIR"),
		model: openai.Settings{
			Key: getenv("OPENAI_API_KEY"), BaseURL: getenv("OPENAI_BASE_URL"), Model: getenv("OPENAI_MODEL"),
			TranscribeModel: getenv("OPENAI_TRANSCRIBE_MODEL"), Private: getenv("OPENAI_PRIVATE") == "1",
		},
	}
	if s.listen == "" {
		s.listen = defaultListen
	}
	if s.dataDir == "" {
		s.dataDir = defaultDataDir(getenv)
	}
	var err error
	if s.keys, err = keys(getenv("REPORT_KEY")); err != nil {
		return s, err
	}
	if s.admins, err = admins(getenv("ADMINS")); err != nil {
		return s, err
	}
	if s.webhook, err = readWebhook(getenv); err != nil {
		return s, err
	}
	if s.rate, err = number(getenv, "TELEGRAM_RATE", defaultRate); err != nil {
		return s, err
	}
	daily, err := number(getenv, "OPENAI_DAILY", defaultDaily)
	if err != nil {
		return s, err
	}
	s.daily = int(daily)
	slots, err := number(getenv, "OPENAI_SLOTS", 0)
	if err != nil {
		return s, err
	}
	s.model.Slots = int(slots)
	wait, err := number(getenv, "REDIS_WAIT", 0)
	s.redisWait = int(wait)
	return s, err
}

// keys reads the master keys, of which the first seals and all open.
func keys(list string) (*seal.Keys, error) {
	if list == "" {
		return nil, nil
	}
	k, err := seal.ParseKeys(list)
	if err != nil {
		return nil, fmt.Errorf("REPORT_KEY: %w", err)
	}
	return k, nil
}

// admins reads a list of Telegram user IDs, with commas or spaces between
// them.
func admins(list string) ([]outline.AuthorID, error) {
	var all []outline.AuthorID
	for _, id := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil || n <= 0 {
			return nil, fmt.Errorf("ADMINS: want Telegram user IDs with commas between them, got %q", id)
		}
		all = append(all, telegram.Author(n))
	}
	return all, nil
}

// number reads a setting that is a number of at least 0.
func number(getenv func(string) string, name string, otherwise float64) (float64, error) {
	text := getenv(name)
	if text == "" {
		return otherwise, nil
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%s: want a number of at least 0, got %q", name, text)
	}
	return n, nil
}

// defaultDataDir is a folder of the user's, where the platform keeps data of
// programs.
func defaultDataDir(getenv func(string) string) string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return filepath.Join(getenv("LocalAppData"), "decuong")
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "decuong")
	}
	if data := getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "decuong")
	}
	return filepath.Join(home, ".local", "share", "decuong")
}
