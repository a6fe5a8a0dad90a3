#!/bin/sh
# Business::Hours 0.13 (Perl, Debian 12: libbusiness-hours-perl), which service desks count an answer's time with. An object answers between() for the
# first span that it is asked, and for spans inside that one; for every other span it gives -1, without a word, though its
# hours are hours of work like any other. A fresh object for each complaint gives the answers. And both ends count: from ten to twelve are 7,201
# seconds, over a weekend the hours of Friday and Monday have one second too many, and a whole day from nine to six has none too many.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq libbusiness-hours-perl=0.13-2 libset-intspan-perl=1.19-3 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
cat > ask.pl <<'END'
use strict;
use Business::Hours;
use Time::Local;
sub weekdays {
	my $hours = Business::Hours->new;
	$hours->business_hours(map { $_ => { Name => "day $_", $_ % 6 ? (Start => "9:00", End => "18:00") : () } } 0 .. 6);
	return $hours;
}
my $kept = weekdays();
for (["Fri 4 Dec 10:00 to 12:00", 4, 10, 4, 12], ["Mon 7 Dec 10:00 to 12:00", 7, 10, 7, 12], ["Fri 4 Dec 17:00 to Mon 7 Dec 10:00", 4, 17, 7, 10],
	["Tue 1 Dec 9:00 to 18:00", 1, 9, 1, 18]) {
	my ($span, @at) = @$_;
	my ($from, $to) = (timegm(0, 0, $at[1], $at[0], 11, 2026), timegm(0, 0, $at[3], $at[2], 11, 2026));
	print "$span: ", $kept->between($from, $to), " and of a fresh object ", weekdays()->between($from, $to), "\n";
}
END
TZ=UTC perl -Iusr/share/perl5 ask.pl > seen
cat seen
diff - seen <<'END'
Fri 4 Dec 10:00 to 12:00: 7201 and of a fresh object 7201
Mon 7 Dec 10:00 to 12:00: -1 and of a fresh object 7201
Fri 4 Dec 17:00 to Mon 7 Dec 10:00: -1 and of a fresh object 7201
Tue 1 Dec 9:00 to 18:00: -1 and of a fresh object 32400
END
