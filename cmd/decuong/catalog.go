package main

import (
	"log/slog"
	"slices"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/upload"
)

// outlinesIn returns the folder of outlines that reports can be begun with
// beside the founding one.
func outlinesIn(dir string, log *slog.Logger) *folder[dialog.Offer] {
	return &folder[dialog.Offer]{path: dir, setting: "OUTLINES_DIR", endings: []string{".txt", ".docx"}, read: readOffer, log: log}
}

// readOffer reads an outline, and names it by what it holds, so that a button
// of yesterday means the same outline today or none.
func readOffer(path string) (dialog.Offer, error) {
	c, err := readFile(path)
	if err != nil {
		return dialog.Offer{}, err
	}
	o, _, err := upload.Outline(c)
	if err != nil {
		return dialog.Offer{}, err
	}
	return offer(o), nil
}

func offer(o *outline.Outline) dialog.Offer { return dialog.Offer{Name: o.Hash(), Outline: o} }

// catalog returns what reports can be begun with now: the founding outline, and
// what is in the folder, one that lies there twice once.
func catalog(f *folder[dialog.Offer]) func() []dialog.Offer {
	founding := offer(outline.Founding())
	return func() []dialog.Offer {
		offers := []dialog.Offer{founding}
		for _, o := range f.all() {
			if !slices.ContainsFunc(offers, func(other dialog.Offer) bool { return other.Name == o.Name }) {
				offers = append(offers, o)
			}
		}
		return offers
	}
}
