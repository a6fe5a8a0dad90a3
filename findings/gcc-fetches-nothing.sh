#!/bin/sh
# gcc 12.2.0 (Debian 12) leaves out the calls of a function that does nothing but prefetch, at -O1, -O2 and -Os, without a warning: it finds the
# function free of side effects, and its result, which is none, unused. Whoever keeps "what the next rows need" in a function of its own, as one
# does, prefetches nothing, and only a profile shows it. At -O3, which inlines the function first, both prefetches are there; so they are with
# always_inline, and with -fno-ipa-modref. noinline brings nothing back. A function of one prefetch that is small enough is inlined in time.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq cpp-12=12.2.0-14+deb12u1 libisl23=0.25-1.1 libmpc3=1.3.1-1 libmpfr6=4.2.0-1 libgmp10=2:6.2.1+dfsg1-1.1 > /dev/null 2>&1
for package in *.deb; do
	dpkg -x "$package" .
done
cc1=$(find usr/lib -name cc1)
LD_LIBRARY_PATH=$(dirname "$(find usr/lib -name 'libisl.so.23')")
export LD_LIBRARY_PATH

program() { # program ATTRIBUTE SECOND: a loop over rows, whose function fetches the row after the next seven and, where SECOND is given, what it points to
	cat <<-END
	struct row { long value; struct row *const *more; };
	$1 static void fetch_ahead(struct row *const *row, unsigned long i, unsigned long n)
	{
		if (i + 16 < n)
			__builtin_prefetch(row[i + 16]);
		$2
	}
	long sum(struct row *const *row, unsigned long n)
	{
		long sum = 0;
		for (unsigned long i = 0; i < n; i++) {
			fetch_ahead(row, i, n);
			sum += row[i]->more[0]->value;
		}
		return sum;
	}
	END
}

is() { # is WANT FLAGS ATTRIBUTE [SECOND]: how many prefetches are in what comes out
	program "$3" "${4-if (i + 8 < n) __builtin_prefetch(row[i + 8]->more);}" > a.c
	"$cc1" -quiet -Wall -Wextra $2 -o a.s a.c 2> said
	got=$(grep -c prefetch a.s || :)
	printf '%-22s %-30s %s prefetches, %s bytes of warnings\n' "$2" "$3" "$got" "$(wc -c < said)"
	[ "$got" = "$1" ] && [ ! -s said ]
}

inline='inline __attribute__((always_inline))'
is 0 -O1 ''
is 0 -O2 ''
is 0 -Os ''
is 0 -O2 inline
is 0 -O2 '__attribute__((noinline))'
is 2 -O3 ''
is 2 -O2 "$inline"
is 2 '-O2 -fno-ipa-modref' ''
is 1 -O2 '' ''
