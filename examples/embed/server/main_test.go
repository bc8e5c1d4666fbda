package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"go.uber.org/goleak"
)

func TestServer(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	h, err := newHandler(script)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for _, c := range []struct {
		path, body string
		status     int
	}{
		{"/squares?n=5", "0 1 4 9 16", http.StatusOK},
		{"/squares?n=x", "ValueError: invalid literal for int() with base 10: 'x'", http.StatusInternalServerError},
		{"/forever", "the script takes too long", http.StatusGatewayTimeout},
		{"/other", "no /other", http.StatusNotFound},
	} {
		all.Go(func() {
			w := httptest.NewRecorder()
			h.ServeHTTP(w, httptest.NewRequest("GET", c.path, nil))
			body, _ := io.ReadAll(w.Result().Body)
			if w.Code != c.status || string(body) != c.body {
				t.Errorf("%s: %d %s", c.path, w.Code, body)
			}
		})
	}
	all.Wait()
}
