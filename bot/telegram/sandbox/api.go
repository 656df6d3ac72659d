package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// An Error is an answer of the Bot API that is no success.
type Error struct {
	Code        int    // as HTTP's
	Description string // Telegram's words
	RetryAfter  int    // seconds, with code 429
}

func (e *Error) Error() string { return fmt.Sprintf("%d %s", e.Code, e.Description) }

// bad is a "Bad Request" in Telegram's words.
func bad(format string, args ...any) *Error {
	return &Error{Code: 400, Description: "Bad Request: " + fmt.Sprintf(format, args...)}
}

// errDropped makes a call end without an answer.
var errDropped = errors.New("connection dropped")

// A method is called with the lock held. Names of methods are not case
// sensitive.
type method func(*Sandbox, params) (any, error)

var methods = map[string]method{
	"getme":                  (*Sandbox).getMe,
	"setwebhook":             (*Sandbox).setWebhook,
	"deletewebhook":          (*Sandbox).deleteWebhook,
	"getwebhookinfo":         (*Sandbox).getWebhookInfo,
	"sendmessage":            (*Sandbox).sendMessage,
	"senddocument":           (*Sandbox).sendDocument,
	"sendphoto":              (*Sandbox).sendPhoto,
	"sendchataction":         (*Sandbox).sendChatAction,
	"sendmessagedraft":       (*Sandbox).sendMessageDraft,
	"editmessagetext":        (*Sandbox).editMessageText,
	"editmessagecaption":     (*Sandbox).editMessageCaption,
	"editmessagereplymarkup": (*Sandbox).editMessageReplyMarkup,
	"deletemessage":          (*Sandbox).deleteMessage,
	"deletemessages":         (*Sandbox).deleteMessages,
	"answercallbackquery":    (*Sandbox).answerCallbackQuery,
	"getfile":                (*Sandbox).getFile,
	"getchat":                (*Sandbox).getChat,
	"setmycommands":          (*Sandbox).setMyCommands,
	"getmycommands":          (*Sandbox).getMyCommands,
	"deletemycommands":       (*Sandbox).deleteMyCommands,
	"setmydescription":       (*Sandbox).setMyDescription,
	"getmydescription":       (*Sandbox).getMyDescription,
	"setmyshortdescription":  (*Sandbox).setMyShortDescription,
	"getmyshortdescription":  (*Sandbox).getMyShortDescription,
	"setchatmenubutton":      (*Sandbox).setChatMenuButton,
	"getchatmenubutton":      (*Sandbox).getChatMenuButton,
}

// serveAPI answers /bot<token>/<method>.
func (s *Sandbox) serveAPI(w http.ResponseWriter, r *http.Request) {
	token, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/bot"), "/")
	if token != s.opts.Token {
		writeAnswer(w, nil, &Error{Code: 401, Description: "Unauthorized"})
		return
	}
	call := Call{Method: name}
	result, err := s.call(r, &call)
	s.note(call, err)
	if err == errDropped {
		panic(http.ErrAbortHandler) // the way to cut a connection in net/http
	}
	writeAnswer(w, result, err)
}

// call carries one call out, with the misfortune that was ordered for it.
func (s *Sandbox) call(r *http.Request, call *Call) (any, error) {
	p, err := readParams(r)
	if err != nil {
		return nil, err
	}
	call.Chat = p.int64("chat_id")
	fault := s.takeFault(call.Method)
	if fault == nil {
		return s.perform(r.Context(), call.Method, p)
	}
	call.Injected = true
	if err := fault.delay(r.Context(), s.life.Done()); err != nil {
		return nil, err
	}
	if fault.Done || !fault.fails() {
		result, err := s.perform(r.Context(), call.Method, p)
		if err != nil || !fault.fails() {
			return result, err
		}
	}
	return nil, fault.err()
}

func (s *Sandbox) perform(ctx context.Context, name string, p params) (any, error) {
	name = strings.ToLower(name)
	if name == "getupdates" {
		return s.getUpdates(ctx, p)
	}
	m, ok := methods[name]
	if !ok {
		return nil, &Error{Code: 404, Description: "Not Found"}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state.broken != nil {
		return nil, &Error{Code: 500, Description: "Internal Server Error: the sandbox cannot write its state"}
	}
	if err := s.meter(name, p.int64("chat_id")); err != nil {
		return nil, err
	}
	return m(s, p)
}

// writeAnswer writes a result or an error as Telegram does.
func writeAnswer(w http.ResponseWriter, result any, err error) {
	var page *badGateway
	if errors.As(err, &page) {
		page.write(w)
		return
	}
	answer := map[string]any{"ok": err == nil, "result": result}
	var e *Error
	if errors.As(err, &e) {
		answer = map[string]any{"ok": false, "error_code": e.Code, "description": e.Description}
		if e.RetryAfter > 0 {
			answer["parameters"] = map[string]any{"retry_after": e.RetryAfter}
		}
	}
	w.Header().Set("Content-Type", "application/json")
	if e != nil {
		w.WriteHeader(e.Code)
	}
	json.NewEncoder(w).Encode(answer)
}
