# A library system: classes working together, properties, class methods, custom errors, reports.
class LibraryError(Exception):
    """Base of the library's errors."""


class BookNotFound(LibraryError):
    def __str__(self):
        return f"no book with isbn {self.args[0]}"


class AlreadyBorrowed(LibraryError):
    pass


class Book:
    total = 0

    def __init__(self, title, author, isbn, copies=1):
        self.title, self.author, self.isbn, self.copies = title, author, isbn, copies
        Book.total += copies

    @classmethod
    def from_line(cls, line):
        title, author, isbn, copies = (p.strip() for p in line.split("|"))
        return cls(title, author, isbn, int(copies))

    @property
    def available(self):
        return self.copies > 0

    def __str__(self):
        return f"'{self.title}' by {self.author}"

    def __eq__(self, other):
        return isinstance(other, Book) and self.isbn == other.isbn

    def __hash__(self):
        return hash(self.isbn)


class Member:
    limit = 2

    def __init__(self, name):
        self.name, self.books = name, []

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}: {len(self.books)} book{'s' if len(self.books) != 1 else ''}>"


class Premium(Member):
    limit = 5


class Library:
    def __init__(self, books=()):
        self._books = {b.isbn: b for b in books}
        self.members, self.log = {}, []

    def __contains__(self, isbn):
        return isbn in self._books

    def __getitem__(self, isbn):
        try:
            return self._books[isbn]
        except KeyError:
            raise BookNotFound(isbn) from None

    def __iter__(self):
        return iter(sorted(self._books.values(), key=lambda b: b.title))

    def __len__(self):
        return sum(b.copies for b in self._books.values())

    def join(self, name, premium=False):
        return self.members.setdefault(name, (Premium if premium else Member)(name))

    def lend(self, isbn, name):
        book, member = self[isbn], self.members[name]
        if not book.available:
            raise LibraryError(f"{book} is out")
        if book in member.books:
            raise AlreadyBorrowed(f"{member.name} already has {book}")
        if len(member.books) >= member.limit:
            raise LibraryError(f"{member.name} has reached the limit of {member.limit}")
        book.copies -= 1
        member.books.append(book)
        self.log.append(("lend", isbn, name))
        return f"{member.name} borrowed {book}"

    def give_back(self, isbn, name):
        member = self.members[name]
        member.books.remove(self[isbn])
        self[isbn].copies += 1
        self.log.append(("return", isbn, name))


lib = Library(Book.from_line(l) for l in """Dune | Herbert | 111 | 1
Emma | Austen | 222 | 3
Ulysses | Joyce | 333 | 2
Beloved | Morrison | 444 | 1""".splitlines())
lib.join("ann")
lib.join("bob", premium=True)
print(len(lib), Book.total, [b.title for b in lib], "111" in lib, "999" in lib)
for isbn, who in (("111", "ann"), ("111", "bob"), ("222", "ann"), ("222", "ann"), ("333", "ann"), ("999", "bob"), ("222", "bob"), ("333", "zed")):
    try:
        print("OK  ", lib.lend(isbn, who))
    except AlreadyBorrowed as e:
        print("DUP ", e)
    except LibraryError as e:
        print("FAIL", type(e).__name__, e)
    except KeyError as e:
        print("KEY ", e)
print(lib.members, len(lib))
lib.give_back("111", "ann")
try:
    lib.give_back("111", "ann")
except ValueError as e:
    print("ValueError:", e)
print(lib.lend("111", "bob"), lib.members["bob"], [str(b) for b in lib.members["bob"].books])
print(len(lib.log), lib.log[-1], [name for kind, isbn, name in lib.log if kind == "lend"])
by_author = {b.author: b for b in lib}
print(sorted(by_author), max(lib, key=lambda b: b.copies).title, Book("x", "y", "111") == lib["111"])
