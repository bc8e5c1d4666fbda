package object

// maxSlots is the number of attributes from which on an instance keeps them in
// a dict instead of slots.
const maxSlots = 48

// A Shape says which attribute an instance keeps in which slot. Instances of one
// class that set the same attributes in the same order share their Shape, so an
// inline cache that has seen a Shape knows the slot (hidden classes: Chambers,
// Ungar, Lee, "An Efficient Implementation of SELF", OOPSLA 1989).
type Shape struct {
	class *Class
	names []string
	index map[string]int // for more than a few names
	next  map[string]*Shape
}

// Class returns the class of the instances of this shape.
func (s *Shape) Class() *Class { return s.class }

// Slot returns the slot of the named attribute, or -1.
func (s *Shape) Slot(name string) int {
	if s.index != nil {
		if i, ok := s.index[name]; ok {
			return i
		}
		return -1
	}
	for i, n := range s.names {
		if n == name {
			return i
		}
	}
	return -1
}

// With returns the shape that has one attribute more.
func (s *Shape) With(name string) *Shape {
	if t := s.next[name]; t != nil {
		return t
	}
	t := &Shape{class: s.class, names: append(s.names[:len(s.names):len(s.names)], name)}
	if len(t.names) > 8 {
		t.index = make(map[string]int, len(t.names))
		for i, n := range t.names {
			t.index[n] = i
		}
	}
	if s.next == nil {
		s.next = make(map[string]*Shape)
	}
	s.next[name] = t
	if n := len(t.names); n > s.class.slotHint && n <= maxSlots {
		s.class.slotHint = n
	}
	return t
}
