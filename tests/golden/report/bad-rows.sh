# Bad rows are told and left out; so is what a spreadsheet would have to quote quoted.
printf 'time,case,event,store\n2024-06-01,A,complaint,"Main St, 2"\n2024-06-01,B,complain,S\n2024-06-01,C,complaint,"say ""hi"""\n' |
	as-report -n 2024-06-30 -r complaints -b store | cut -d, -f 1-3
printf 'time,case,event\nsoon,A,complaint\n' | as-report -n 2024-06-30 -r complaints
