# Words for nothing are empty fields; where a value is required the row is refused. What a spreadsheet shows for an error is no value.
cat > register.csv <<'END'
ticket id,created at,phone,customer,description,resolved at,type
1,2026-03-10 14:00,13900000001,-,a,-,／
2,2026-03-10 14:00,13900000001,NULL,b,N/A,none
3,2026-03-10 14:00,13900000001,无,c,0000-00-00 00:00:00,—
4,2026-03-10 14:00,13900000001,無名,d,未處理,未
5,-,13900000001,x,e,,
--,2026-03-10 14:00,N/A,x,f,,
7,2026-03-10 14:00,13900000001,#N/A,g,,
8,2026-03-10 14:00,13900000001,x,h,#####,
9,2026-03-10 14:00,13900000001,x,#REF!,,
10,2026-03-10 14:00,13900000001,x,#1 is broken,1970-01-01,
END
as-intake -n 2026-03-12 -t complaint --store S register.csv | cut -d, -f1-3,11,19,29
# The policy may know the word.
printf 'name: desk\nintake: {sheet: {values: {result: {no-answer: [N/A]}}}}\n' > p.yaml
printf 'time,case,result\n2026-03-10 14:00,S-1,n/a\n' | as-intake -n 2026-03-12 -p p.yaml -t sheet | cut -d, -f1-5
