package main

import (
	"log/slog"

	"decuong/bot"
	"decuong/bot/office"
)

// openPrinter returns what makes PDFs, nil where LibreOffice is not installed.
func openPrinter(log *slog.Logger) bot.Printer {
	if o := office.Find(); o != nil {
		return o
	}
	log.Info("no LibreOffice: documents are Word files only")
	return nil
}
