# Text behind a closing quote, as some telephone systems write it.
printf 'name: desk\nintake: {sheet: {quotes: loose}}\n' > p.yaml
printf 'time,case,result,note\n2026-03-10 10:00,S-1,busy,"Li" <801>\n2026-03-10 10:01,S-1,busy,a 12" screen\n2026-03-10 10:02,S-1,busy,"x ""y"", z" w\n2026-03-10 10:03,S-1,busy,"two\nlines"\n' > calls.csv
as-intake -n 2026-03-12 -t sheet calls.csv | cut -d, -f 1,29-
as-intake -n 2026-03-12 -p p.yaml -t sheet calls.csv | cut -d, -f 1,29-
printf 'time,case,result,note\n2026-03-10 10:00,S-1,busy,"open\n' | as-intake -n 2026-03-12 -p p.yaml -t sheet
